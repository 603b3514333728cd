"""Reading that somebody asks for a paper: "kunt u een rapport maken?"."""

import re

from core.assessment.phrases import PhraseBook, fold

PAPERS = PhraseBook(
    {
        "report": ("rapport", "rapportage", "pdf"),
        "workbook": (
            *("werkblad", "rekenblad", "spreadsheet", "excel", "xlsx"),
            *("excelbestand", "export"),
        ),
    }
)
_BESIDE = frozenset(
    "ik wij we u je jij mij me ons i you us "
    "een de het dit deze die mijn onze ons uw a an the this my our your "
    "wil willen zou zouden graag wilt wil kunt kun kan kunnen mag mogen hebben krijgen krijg zien "
    "want would like d can could may have get see "
    "geef geven stuur sturen toon tonen maak maken doe download downloaden exporteer exporteren "
    "give send show make create export "
    "even eens ook nog maar dan nu nodig alstublieft alsjeblieft aub svp please now also "
    "als in naar van over met voor for as to of on with "
    "zelfscan resultaat uitslag score bestand assessment self result results file "
    "er en ja hallo dag hi hello ok oke and yes".split()
)
"""What may stand beside it: with any other word in it, a message is about something else."""
_NEEDS = re.compile(r"\b(?:ik heb|wij hebben|we hebben|i need|we need)\b")
"""Told, and not asked: whether one needs a report is a question."""
_VERB = re.compile(r"\bto report\b")


def paper_asked(text: str) -> str | None:
    """Give which paper a message asks for, `report` or `workbook`, and nothing beside it."""
    named = PAPERS.named_in(text)
    rest = _NEEDS.sub(" ", PAPERS.without(text)).split()
    if len(named) != 1 or _VERB.search(fold(text)) or not _BESIDE.issuperset(rest):
        return None
    return named[0]
