"""Outbursts: "what the hell", "come on man". They ask nothing, and Dutch people use them too."""

import re

from core.assessment.phrases import fold

_OUTBURSTS = (
    *(r"f[u ]?ck(?:ing|ed|s)?", "(?:bull|holy )?shit", "wtf", "wth"),
    *("omg", "ffs", "(?:the|bloody|oh) hell", "the heck", "(?:god )?damn(?:it| it)?"),
    *(
        "goddamn(?:it)?",
        "(?:holy )?crap",
        "shut up",
        "piss off",
        "screw (?:you|this|it)",
        "come on",
    ),
    *("(?:oh )?my god", "jesus christ", "for (?:god|christ|heaven)s? ?s? sake", "get lost"),
    *("give me a break", "(?:you (?:must|have got to|gotta) be |you re |are you |r u )?kidding"),
)
_BESIDE = (
    *("oh", "hey", "yo", "man", "dude", "bro", "mate", "guys", "just", "so", "now", "please"),
    *("really", "seriously", "this", "that", "it", "is", "are", "you", "me", "all", "what", "why"),
    *("the", "off", "up", "shut", "a", "stupid", "bot", "with"),
    *("zeg", "nou", "hoor", "jongens", "dit", "wat", "een", "he", "ach"),
)
_NAMES = {"wth", "ffs", "omg", "fck", "come on"}
"""Organisations are called so as well: by themselves they may answer what is asked."""
_OUTBURST = re.compile(rf"\b(?:{'|'.join(_OUTBURSTS)})\b")
_ONLY_BESIDE = re.compile(rf"(?:\b(?:{'|'.join(_BESIDE)})\b| )*")


def is_outburst(text: str) -> bool:
    """Tell whether a message is an outburst and nothing else."""
    words = fold(text)
    rest, found = _OUTBURST.subn(" ", words)
    return found > 0 and words not in _NAMES and _ONLY_BESIDE.fullmatch(rest) is not None
