"""The columns of a worksheet: found by what stands above them, in any order, in both languages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from core.assessment.phrases import fold
from core.language import Language
from core.worksheet.cells import Cell, Row, Table, at, is_empty

Names: TypeAlias = Mapping[str, str]
"""Fields by what may stand above their column, folded."""

BOTH: tuple[Language, ...] = ("nl", "en")

HEADER_WITHIN = 20
"""Rows in which the names of the columns are looked for."""


def _spoken(**fields: str) -> Mapping[Language, Names]:
    """Give the names in Dutch, before the bar, and in English."""
    return {
        language: {
            fold(name): field.replace("_", "-")
            for field, names in fields.items()
            for name in names.split("|")[part].split(",")
        }
        for part, language in enumerate(BOTH)
    }


_STAFF = _spoken(
    position="startpositie,uitgangspositie,positie,doelgroep,achtergrond,uitkering,regeling"
    "|start position,starting position,position,target group,background,benefit",
    contract="contract,contractvorm,soort contract,type contract,dienstverband"
    "|contract,contract type,type of contract,contract form,employment",
    people="aantal,aantal mensen,aantal personen,aantal medewerkers,aantal collega's,mensen,"
    "personen|number,number of people,number of employees,people,persons,headcount,count",
    hours="uren,uren per week,uren in de week,uren week,contracturen,contracturen per week,uur,"
    "uur per week,werkuren|hours,hours a week,hours per week,hours week,weekly hours,"
    "contract hours,working hours",
    fte="fte,deeltijdfactor|fte,part time factor",
    months="maanden,maanden in het peiljaar,aantal maanden,gewerkte maanden,maanden gewerkt,"
    "maanden gewerkt in het peiljaar|months,months in the reference year,number of months,"
    "months worked,months worked in the reference year",
    since="sinds,sinds wanneer,datum in dienst,in dienst,in dienst sinds,indiensttreding,"
    "datum indiensttreding,telt sinds|since,since when,hired,hired on,hire date,date of hire,"
    "start date,counts since",
)
_PURCHASES = _spoken(
    supplier="leverancier,naam leverancier,bedrijf|supplier,supplier name,company,vendor",
    amount="bedrag,inkoop,inkoopbedrag,ingekocht,ingekocht bedrag,besteed bedrag"
    "|amount,purchase,purchases,purchased,purchase amount,amount purchased,spend",
    turnover="omzet,omzet leverancier,omzet van de leverancier,jaaromzet"
    "|turnover,supplier turnover,turnover of the supplier,supplier's turnover,revenue",
    estimated="geschat,schatting,omzet geschat,is de omzet geschat"
    "|estimated,estimate,turnover estimated,is the turnover estimated",
    fte="fte,fte leverancier,totaal fte,fte van de leverancier"
    "|fte,supplier fte,total fte,fte of the supplier,supplier's fte",
    direct="direct,directe bijdrage,direct %,directe sociale bijdrage,directe bijdrage in %"
    "|direct,direct %,direct percentage,direct contribution,direct contribution in %,"
    "direct social contribution",
)
_ORGANISATION = _spoken(
    reference_year="peiljaar|reference year",
    full_week="volle werkweek,volledige werkweek,werkweek,uren van een volle werkweek"
    "|full week,full working week,working week,hours of a full working week",
    total_fte="totaal fte,totaal aantal fte,aantal fte,fte|total fte,total number of fte,fte",
    own_people="mensen in loondienst,in loondienst,aantal in loondienst"
    "|people in own employment,in own employment,people employed",
    own_target="waarvan doelgroep pso 30+,doelgroep pso 30+,doelgroep in loondienst"
    "|of whom pso 30+ target group,pso 30+ target group,target group in own employment",
)
STAFF: Names = {**_STAFF["nl"], **_STAFF["en"]}
PURCHASES: Names = {**_PURCHASES["nl"], **_PURCHASES["en"]}
ORGANISATION: Names = {**_ORGANISATION["nl"], **_ORGANISATION["en"]}


def _of(language: Language) -> set[str]:
    return {name for names in (_STAFF, _PURCHASES, _ORGANISATION) for name in names[language]}


_LANGUAGES: Names = dict.fromkeys(_of("nl") - _of("en"), "nl") | dict.fromkeys(
    _of("en") - _of("nl"), "en"
)
"""The language of the names that only one of them has."""


def languages_of(names: Iterable[Cell]) -> tuple[Language, ...]:
    """Give the language of names of columns; both where they do not tell."""
    told = {field_of(name, _LANGUAGES) for name in names}
    only = tuple(language for language in BOTH if language in told)
    return only if len(only) == 1 else BOTH


@dataclass(frozen=True, slots=True)
class Header:
    """Where the columns of a table are named, and which column holds which field."""

    line: int
    cells: Sequence[Cell]
    fields: Mapping[str, int]
    """Columns, counted from 0."""

    @property
    def unused(self) -> tuple[int, ...]:
        """The columns with a name that is not known."""
        used = set(self.fields.values())
        return tuple(i for i, cell in enumerate(self.cells) if i not in used and not is_empty(cell))


def field_of(cell: Cell, names: Names) -> str | None:
    """Give the field that a name stands for; what is between brackets behind it is a remark."""
    if not isinstance(cell, str):
        return None
    return names.get(fold(cell)) or names.get(fold(cell.partition("(")[0]))


def header_in(table: Table, names: Names, least: int) -> Header | None:
    """Find the line with the names of at least so many columns; None if there is none."""
    headers = (_header(row, names) for row in table.rows[:HEADER_WITHIN])
    return next((it for it in headers if len(it.fields) >= least), None)


def _header(row: Row, names: Names) -> Header:
    line, cells = row
    fields: dict[str, int] = {}
    for column, cell in enumerate(cells):
        if field := field_of(cell, names):
            fields.setdefault(field, column)
    return Header(line, cells, fields)


def rows_below(table: Table, header: Header) -> Iterator[Row]:
    """Give the rows with anything in the columns that are known."""
    for line, cells in table.rows:
        filled = any(not is_empty(at(cells, column)) for column in header.fields.values())
        if line > header.line and filled:
            yield line, cells
