"""What colleagues typed in Slack, as people read it who are not there."""

import re
from collections.abc import Mapping
from html import unescape

from bot.channels.slack_emoji import drawn

_PERSON = re.compile(r"<@([^\s<>|]+)(?:\|[^<>]*)?>")
_REFERENCE = re.compile(r"<([@#!]?)([^\s<>|][^<>|]*)(?:\|([^<>]*))?>")
_CODE = re.compile(r"```(.+?)```|`([^`\n]+)`", re.DOTALL)
_HELD = re.compile(r"\0(\d+)\0")
_STYLES = tuple(
    re.compile(
        rf"(?<![\w{sign}]){sign}(?=[^\s{sign}])([^{sign}\n]*[^\s{sign}]){sign}(?![\w{sign}])"
    )
    for sign in (r"\*", "_", "~")
)


def people_in(typed: str) -> frozenset[str]:
    """Give the ids of those who are mentioned."""
    return frozenset(_PERSON.findall(typed))


def plain(typed: str, names: Mapping[str, str], somebody: str) -> str:
    """Give the words without Slack's marks; links with their address, people by their names.

    Who has no name is `somebody`.
    """
    held: list[str] = []

    def hold(words: str) -> str:
        held.append(words)
        return f"\0{len(held) - 1}\0"

    text = _CODE.sub(lambda code: hold(code[1] or code[2]), typed.replace("\0", ""))
    text = _REFERENCE.sub(lambda found: hold(_reference(found, names, somebody)), text)
    text = drawn(text)
    for style in _STYLES:
        text = style.sub(r"\1", text)
    return unescape(_HELD.sub(lambda found: held[int(found[1])], text)).strip()


def _reference(found: re.Match[str], names: Mapping[str, str], somebody: str) -> str:
    sign, target, label = found.groups()
    match sign:
        case "@":
            return f"@{names[target]}" if target in names else somebody
        case "#":
            return f"#{label or target}"
        case "!":
            return label or (somebody if target.startswith("subteam") else target)
        case _:
            return _link(target, label)


def _link(target: str, label: str | None) -> str:
    """Give words with where they lead; an address that was typed as such stands for itself."""
    address = target.removeprefix("mailto:").removeprefix("tel:")
    if not label or label == address:
        return address
    return label if re.sub(r"^https?://", "", address) == label else f"{label} ({address})"
