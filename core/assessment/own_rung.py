"""Who asks for their own rung, with figures: "25 fte en 2 wajongers, welke trede halen we?"."""

import re

from core.assessment.phrases import fold

_WHICH = re.compile(
    r"\b(?:(?:welke?|wat voor)(?: pso)? treden?|(?:which|what) (?:rung|level|step))\b"
)
_OWN = re.compile(r"\b(?:ik|we|wij|ons|onze|i|our)\b")
_COUNTED = re.compile(
    r"\b[0-9][0-9 ]*(?:fte|man|mensen|medewerkers?|werknemers?|personeelsleden|collega s"
    r"|wajong[a-z]*|people|employees|staff|colleagues|workers)\b"
)

_NEEDED = re.compile(r"\b(?:nodig|vereist|verplicht|need|needs|needed|required)\b")


def asks_for_own_rung(text: str) -> bool:
    """Tell whether a message asks which rung somebody is on, and counts their staff."""
    words = fold(text)
    return all(it.search(words) for it in (_WHICH, _OWN, _COUNTED)) and not _NEEDED.search(words)
