"""Yes, no, and ways around them, as people say it in either language."""

import re

from core.assessment.phrases import PhraseBook, fold

YES_NO = PhraseBook(
    {
        "yes": (
            *("ja", "jazeker", "zeker", "klopt", "jep", "jawel", "inderdaad", "graag", "akkoord"),
            *("prima", "natuurlijk", "correct", "right", "sure"),
            *("ok", "oke", "okay", "yep", "yeah"),
        ),
        "no": (
            *("nee", "neen", "niet", "nope", "geen", "niemand", "nog niet", "liever niet"),
            *("none", "not"),
        ),
    }
)

_AGREED = frozenset(
    "ja jawel jazeker ok oke okay akkoord graag klopt prima goed yes yep yeah agreed".split()
)
_BESIDE_IT = frozenset(
    "hoor dank u je wel alstublieft please thanks het all alles mag versturen verzenden op "
    "send it go ahead delen share intrekken withdraw".split()
)
"""What may stand beside a yes without putting a condition to it."""
_SAID_OTHERWISE = re.compile(
    r"\b(?:dat|het) is (?:goed|prima|ok|oke|akkoord|in orde)\b"
    r"|\b(?:doe|stuur|verstuur|verzend|deel)(?: (?:het|dat))?(?: maar)?\b"
    r"|\b(?:please do|do (?:it|that))\b"
)
_DECLINED = frozenset("nee neen nope no niet not don".split())
_BESIDE_NO = frozenset(
    "hoor dank u je wel bedankt thanks thank you please dat dit het hoeft is nodig doe maar laat "
    "liever even voor nu toch that it s t is need needed necessary do rather wil ik i want was "
    "geef door mijn vraag pass on my question now".split()
)
"""What may stand beside a no without asking for something else."""
_DOING = frozenset("doe do geef pass".split())
_OUTRIGHT = frozenset("niet not don liever".split())
_PASS_ON = re.compile(
    r"\bgeef (?:(?:het|hem|dat|mijn vraag) )?(?:maar )?door\b"
    r"|\bpass (?:(?:it|that|my question) on|on my question)\b"
)


def agrees(text: str) -> bool:
    """Tell whether a message is a yes and nothing else: for what cannot be taken back."""
    words = set(_SAID_OTHERWISE.sub("ja", fold(text)).split())
    return bool(words & _AGREED) and words <= _AGREED | _BESIDE_IT


def declines(text: str) -> bool:
    """Tell whether a message is a no and nothing else: "nee dat hoeft niet"."""
    words = set(fold(text).split())
    if words & _DOING and not words & _OUTRIGHT:
        return False  # "nee, geef mijn vraag maar door"
    return bool(words & _DECLINED) and words <= _DECLINED | _BESIDE_NO


def passes_on(text: str) -> bool:
    """Tell whether a message says to pass a question on, and nothing else."""
    rest, found = _PASS_ON.subn(" ", fold(text))
    return found > 0 and set(rest.split()) <= _AGREED | _BESIDE_IT | {"nee", "neen", "no"}


DOUBT = PhraseBook(
    {
        "doubt": (
            *("weet niet", "weet ik niet", "weet het niet", "weet ik het niet", "geen idee"),
            *("not know", "don t know", "dont know", "not sure", "no idea"),
        )
    }
)

SKIP = PhraseBook({"skip": ["sla over", "overslaan", "sla deze over", "skip", "skip this", "geen"]})
