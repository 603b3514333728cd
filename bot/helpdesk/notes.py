"""What colleagues say among themselves: it begins with a word such as "note:"."""

import re

from bot.texts import Texts


def noted(texts: Texts, text: str) -> str | None:
    """Give what stays among colleagues, without the word before it; None if it may go out."""
    marks = "|".join(map(re.escape, texts.words("ticket-note-words")))
    found = re.fullmatch(rf"\s*(?:{marks})\s*:\s*(.*)", text, re.DOTALL | re.IGNORECASE)
    return found[1] if found else None
