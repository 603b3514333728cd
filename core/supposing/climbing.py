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
_ORDER = "eerste|tweede|derde|volgende|hogere|hoogste|bovenste|first|second|third|next|higher|highest|top"
_RUNG = (
    r"(?:de |een |the |a )?(?:(?:trede|trde|terde|rung) (?P<number>[123]|een|twee|drie|one|two|three)"
    rf"|(?P<order>{_ORDER}) (?:trede|trde|terde|rung)"
    r"|(?:een |1 |one )?(?P<up>trede hoger|rung higher|rung up|hogerop|higher up))"
)
_HOW = r"(?:dan |nou |nu |nog |snel |het |snelst |goedkoopst |eigenlijk |ooit |wel |zo |best |goedkoop |then |ever )*"
_BEST = r"(?:goedkoopste|snelste|makkelijkste|kortste|beste|slimste|cheapest|fastest|quickest|easiest|shortest|best)"
_ASKED = tuple(
    re.compile(rf"(?:en |maar |ok |oke |and |but |so |ja )?{asked}(?: te)?(?: halen| komen| bereiken)?(?: dan| then| please| aub)?")
    for asked in (
        rf"(?:hoe|heo|hoe kan ik|hoe kunnen we) (?:kom|komen|geraak|raak|klim|klimmen) (?:ik|we|wij) {_HOW}(?:op|naar|tot|bij) {_RUNG}",
        rf"hoe (?:haal|halen|bereik|bereiken) (?:ik|we|wij) {_HOW}{_RUNG}",
        rf"hoe (?:kan ik|kunnen we|kunnen wij) {_HOW}(?:op |naar |tot )?{_RUNG}",
        rf"(?:(?:wat|hoe) (?:is|loopt) )?(?:de |onze |mijn )?{_BEST} (?:weg|manier|route|stap) (?:naar|voor|om op|om|tot) {_RUNG}",
        rf"wat (?:moet|moeten|kan|kunnen) (?:ik|we|wij) {_HOW}doen (?:voor|om) (?:op |naar )?{_RUNG}",
        rf"wat (?:heb|hebben) (?:ik|we|wij) {_HOW}nodig (?:voor|om) (?:op |naar )?{_RUNG}",
        rf"(?:how|hwo) (?:do|can|could|would|should) (?:i|we) {_HOW}(?:get|climb|move|go|reach|make it)(?: up)?(?: to| on| onto)? {_RUNG}",
        rf"(?:what is |what s |whats )?(?:the |our |my )?{_BEST} (?:way|route|path|step) (?:to|for us to reach|to reach|to get to) {_RUNG}",
        rf"what (?:do|must|should|can) (?:i|we) (?:need|do|have to do)(?: to do)? (?:to|for) (?:get to |reach |get on |make )?{_RUNG}",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """The rung somebody wants to get to."""

    number: int | None
    """From the lowest, which is 1; None for the next one, whichever that is."""
    highest: bool = False


def wanted(text: str) -> Wanted | None:
    """Read which rung a message asks the way to; None if it asks for none."""
    folded = fold(text)
    for asked in _ASKED:
        if match := asked.fullmatch(folded):
            order = match["order"] or match["number"] or ""
            return Wanted(_NUMBERS.get(order), highest=order in _HIGHEST)
    return None
