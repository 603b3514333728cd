"""Reading that somebody asks how to get to a rung: "hoe kom ik op trede 3?"."""

import re
from dataclasses import dataclass

from core.assessment.phrases import fold

_NUMBERS = {
    **dict.fromkeys(("1", "een", "one", "eerste", "first"), 1),
    **dict.fromkeys(("2", "twee", "two", "tweede", "second"), 2),
    **dict.fromkeys(("3", "drie", "three", "derde", "third"), 3),
}
_HIGHEST = frozenset({"hoogste", "bovenste", "highest", "top"})
_STEP = r"(?:trede|trde|terde|rung)"
_ORDER = (
    "eerste|tweede|derde|volgende|hogere|hoogste|bovenste"
    "|first|second|third|next|higher|highest|top"
)
_RUNG = (
    rf"(?:de |een |the |a )?(?:{_STEP} (?P<number>[123]|een|twee|drie|one|two|three)"
    rf"|(?P<order>{_ORDER}) {_STEP}"
    r"|(?:een |1 |one )?(?:trede hoger|rung higher|rung up|hogerop|higher up|hoger|higher))"
)
_WE, _I = r"(?:ik|we|wij)", r"(?:i|we)"
_HOW = (
    "(?:(?:dan|nou|nu|nog|snel|het|snelst|goedkoopst|eigenlijk|ooit|wel|zo|best|goedkoop|then"
    "|ever) )*"
)
_BEST = (
    "(?:goedkoopste|snelste|makkelijkste|kortste|beste|slimste"
    "|cheapest|fastest|quickest|easiest|shortest|best)"
)
_ASKED = (
    rf"(?:hoe|heo) (?:kom|komen|geraak|raak|klim|klimmen) {_WE} {_HOW}(?:op |naar |tot )?{_RUNG}",
    rf"hoe (?:haal|halen|bereik|bereiken) {_WE} {_HOW}{_RUNG}",
    rf"hoe (?:kan|kunnen) {_WE} {_HOW}(?:op |naar |tot )?{_RUNG}",
    rf"(?:(?:wat|hoe) (?:is|loopt) )?(?:de |onze |mijn )?{_BEST} (?:weg|manier|route|stap) "
    rf"(?:naar|voor|om op|om|tot) {_RUNG}",
    rf"wat (?:moet|moeten|kan|kunnen) {_WE} {_HOW}doen (?:voor|om) (?:op |naar )?{_RUNG}",
    rf"wat (?:heb|hebben) {_WE} {_HOW}nodig (?:voor|om) (?:op |naar )?{_RUNG}",
    rf"hoeveel (?:[a-z]+ ){{1,4}}(?:moet|moeten) {_WE} {_HOW}(?:er )?(?:erbij |bij )?"
    rf"(?:aannemen|in dienst nemen) (?:voor|om) (?:op |naar )?{_RUNG}",
    rf"how many (?:[a-z]+ ){{1,4}}(?:do|must|should) {_I} {_HOW}(?:need to |have to )?"
    rf"(?:hire|take on|recruit) (?:to|for) (?:get to |reach |get on )?{_RUNG}",
    rf"(?:how|hwo) (?:do|can|could|would|should) {_I} {_HOW}(?:get|climb|move|go|reach|make it)"
    rf"(?: up)?(?: to| on| onto)? {_RUNG}",
    rf"(?:what is |what s |whats )?(?:the |our |my )?{_BEST} (?:way|route|path|step) "
    rf"(?:to|for us to reach|to reach|to get to) {_RUNG}",
    rf"what (?:do|must|should|can) {_I} (?:need|do|have to do)(?: to do)? (?:to|for) "
    rf"(?:get to |reach |get on |make )?{_RUNG}",
)
_BEFORE = "(?:(?:en|maar|ok|oke|and|but|so|ja) )?"
_BEHIND = "(?: te)?(?: halen| komen| bereiken)?(?: dan| then| please| aub)?"
_PATTERNS = tuple(re.compile(f"{_BEFORE}{asked}{_BEHIND}") for asked in _ASKED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The rung somebody wants to get to."""

    number: int | None
    """From the lowest, which is 1; None for the next one, whichever that is."""
    highest: bool = False


def wanted(text: str) -> Wanted | None:
    """Read which rung a message asks the way to; None if it asks for none."""
    folded = fold(text)
    for pattern in _PATTERNS:
        if match := pattern.fullmatch(folded):
            order = match["order"] or match["number"] or ""
            return Wanted(_NUMBERS.get(order), highest=order in _HIGHEST)
    return None
