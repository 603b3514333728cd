"""Signs that Slack sends by name, such as `:+1:`, as the characters that they are."""

import re

_SIGNS = {
    "+1": "👍",
    "thumbsup": "👍",
    "-1": "👎",
    "thumbsdown": "👎",
    "blush": "😊",
    "bulb": "💡",
    "calendar": "📆",
    "clap": "👏",
    "cry": "😢",
    "disappointed": "😞",
    "email": "✉️",
    "eyes": "👀",
    "four_leaf_clover": "🍀",
    "grin": "😁",
    "grinning": "😀",
    "heart": "❤️",
    "heavy_check_mark": "✔️",
    "hugging_face": "🤗",
    "information_source": "ℹ️",
    "joy": "😂",
    "laughing": "😆",
    "muscle": "💪",
    "ok_hand": "👌",
    "partying_face": "🥳",
    "phone": "☎️",
    "point_down": "👇",
    "point_right": "👉",
    "point_up": "☝️",
    "pray": "🙏",
    "raised_hands": "🙌",
    "relaxed": "☺️",
    "slightly_frowning_face": "🙁",
    "slightly_smiling_face": "🙂",
    "smile": "😄",
    "smiley": "😃",
    "sparkles": "✨",
    "star": "⭐",
    "sunny": "☀️",
    "sweat_smile": "😅",
    "tada": "🎉",
    "thinking_face": "🤔",
    "trophy": "🏆",
    "warning": "⚠️",
    "wave": "👋",
    "white_check_mark": "✅",
    "wink": "😉",
    "x": "❌",
}
"""The usual ones; others are pictures of one workspace, or are not missed."""
_NAMED = re.compile(r"[ \t]?(?<![\w:])(?::(?=[^:]*[a-z]|[+-]1:)[\w+'-]+:)+(?![\w:])")


def drawn(text: str) -> str:
    """Give a text with the usual signs drawn, and others left out."""
    return _NAMED.sub(_drawn, text)


def _drawn(found: re.Match[str]) -> str:
    signs = "".join(_SIGNS.get(name, "") for name in found[0].strip().split(":"))
    return found[0][: len(found[0]) - len(found[0].lstrip())] + signs if signs else ""
