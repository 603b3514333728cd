"""What is a question at all, and what only follows on the one before."""

import re

from core.assessment.phrases import fold

LONGEST_FOLLOW_UP = 9
"""Words; a longer message says by itself what it is about."""
_QUESTION_WORDS = (
    *("wat", "wie", "hoe", "hoeveel", "waarom", "wanneer", "waar", "welk", "welke", "kan", "mag"),
    *("moet", "telt", "tellen", "is", "zijn", "geldt", "heb", "uitleg", "what", "who", "how"),
    *("why", "when", "where", "which", "can", "may", "must", "does", "do", "are", "explain"),
)
_ASKING = re.compile(rf"(?:en |and |maar |but )?(?:{'|'.join(_QUESTION_WORDS)})\b", re.IGNORECASE)


def asks_outright(text: str) -> bool:
    """Tell whether it is a question for certain: "kan" and "is" also begin ordinary answers."""
    return asks(text) and text.rstrip().endswith("?")


def asks_at_length(text: str, words: int) -> bool:
    """Tell whether it is a question outright, or one of so many words without the mark."""
    return asks_outright(text) or (asks(text) and len(text.split()) >= words)


def asks(text: str) -> bool:
    """Tell whether a message is a question, rather than an answer with a doubtful "?" behind it."""
    words = text.strip()
    if _ASKING.match(words):
        return True
    return words.endswith("?") and len(words) > 1 and not any(map(str.isdigit, words))


def follows_on(text: str) -> bool:
    """Tell whether a message leans on the one before it: "en voor uitzendkrachten?"."""
    return bool(_FOLLOWING.match(fold(text))) and len(text.split()) <= LONGEST_FOLLOW_UP


def points_at_it(text: str) -> bool:
    """Tell whether a follow-up is about the very same: "hoe lang duurt dit?"."""
    return bool(re.search(r"\b(?:dit|this)\b", fold(text)))


_FOLLOWING = re.compile(
    r"(?:en|and|maar|but|of|or|ook|also|dus|so)\b"
    r"|.*\b(?:dat|die|dit|daar\w*|hier\w*|ervan|ervoor|it|its|that|this|those|these|they|them)\b"
    r"|(?:what|how) about\b|wat (?:als|bij)\b"
)
