"""Who asks for their own rung, with figures: "25 fte en 2 wajongers, welke trede halen we?"."""

import re

from core.assessment.phrases import fold

_OWN_RUNG = re.compile(
    r"\b(?:welke|wat voor)(?: pso)? trede (?:(?:[a-z]+ ){0,2}(?:ik|we|wij)|(?:is|wordt|zou) dat)\b"
    r"|\b(?:which|what) rung (?:(?:[a-z]+ ){0,2}(?:i|we)|(?:is|would) (?:that|this))\b"
)
_COUNTED = re.compile(
    r"\b[0-9][0-9 ]*(?:fte|man|mensen|medewerkers?|werknemers?|personeelsleden|collega s"
    r"|wajong[a-z]*|people|employees|staff|colleagues|workers)\b"
)
_RULES = re.compile(
    r"\b(?:nodig|vereist|verplicht|moet(?:en)?|kosten?|need|needs|needed|required|must|have to)\b"
)


def asks_for_own_rung(text: str) -> bool:
    """Tell whether a message asks which rung somebody is on, and counts their staff."""
    words = fold(text)
    asked = _OWN_RUNG.search(words) and _COUNTED.search(words)
    return asked is not None and not _RULES.search(words)
