"""The form by which an organisation writes its own listing."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from typing_extensions import override

from core.assessment.kinds import (
    SKIPPED,
    Misread,
    Option,
    Optional,
    Trouble,
    YesNo,
)
from core.assessment.phrases import PhraseBook
from core.assessment.scenario import Answers
from core.forms import Filled, read_form
from core.language import Language
from core.market.geography import Geography
from core.market.listing import Kind as ListingKind
from core.market.listing import Listing
from core.market.table import COLUMNS, Table, TableReader, row_of
from core.market.tokens import Words
from core.market.vocabulary import Vocabulary
from core.questionnaire import Field, Questionnaire

LONGEST_NAME = 100
LONGEST_DESCRIPTION = 300
"""Characters; a listing is read on a phone."""
LONGEST_ANSWER = 500
"""The same for anything else."""
KINDS = PhraseBook(
    {
        "employer": ["werkgever", "bedrijf", "onderneming", "company", "business"],
        "municipality": ["gemeente", "council"],
        "service-provider": ["keurmerkhouder", "dienstverlener", "provider"],
        "sw-company": ["sw bedrijf", "sociale werkplaats", "sheltered work company"],
    }
)
RUNGS = PhraseBook(
    {
        "none": ["geen", "nog niet", "no", "not yet", "nog geen"],
        "aspirant": ["aspirant status", "aspirantstatus"],
        "basistrede": ["basis"],
        "1": ["trede 1", "rung 1", "een", "one"],
        "2": ["trede 2", "rung 2", "twee", "two"],
        "3": ["trede 3", "rung 3", "drie", "three"],
    }
)
RUNG_OFFERS = ("none", "aspirant", "basistrede", "1", "2", "3")
_POSTCODE = re.compile(r"[1-9]\d{3}\s?(?:[A-Za-z]{2})?")
_SAMPLE: Mapping[str, str] = {
    **{"id": "x", "name": "x", "kind": "employer", "postcode": "1011", "rung": "1"},
}
"""A row that is in order, to try one cell in."""


@dataclass(frozen=True, slots=True)
class Cell:
    """An answer that is right when it would be in a table."""

    column: str
    reader: TableReader
    geography: Geography
    longest: int = LONGEST_ANSWER

    def read(self, text: str, language: Language) -> str | Misread:
        """Give the text as the table would write it."""
        said = " ".join(text.split())
        if len(said) > self.longest:
            return Misread(Trouble.TOO_LONG)
        table = _table(self.reader, {**_SAMPLE, **_cells(self.column, said)}, date.min)
        if not said or table.problems:
            return Misread(Trouble.NOT_A_CHOICE)
        return said if self.column == "place" else self._written(table.listings[0])

    def value(self, canonical: str) -> str:
        """Give the text."""
        return canonical

    def _written(self, listing: Listing) -> str:
        return row_of(listing, self.geography)[self.column]


@dataclass(frozen=True, slots=True)
class Services:
    """Services, in one's own words."""

    vocabulary: Vocabulary
    cell: Cell

    def read(self, text: str, language: Language) -> str | Misread:
        """Give the services with a bar between; a part that is not known stays as it is."""
        found: dict[str, None] = {}
        for part in re.split(r"[,;|\n]", text):
            known = self.vocabulary.take(Words(part))
            own = " ".join(part.casefold().split())
            found |= dict.fromkeys(known or ((own,) if own else ()))
        return self.cell.read("|".join(found), language)

    def value(self, canonical: str) -> str:
        """Give the services with a bar between."""
        return canonical


class Form(Questionnaire):
    """Tells which question follows, and what the answers come to."""

    def __init__(self, reader: TableReader, geography: Geography, vocabulary: Vocabulary) -> None:
        self._reader = reader
        self._geography = geography
        self._vocabulary = vocabulary

    @override
    def fields(self, answers: Answers) -> Iterator[Field]:
        """Give the questions that go with these answers, in order.

        Each is named as the column of the table that it fills; `place` may be a postcode as well.
        """
        yield Field("name", self._cell("name", LONGEST_NAME))
        yield Field("kind", Option(KINDS), tuple(ListingKind))
        yield Field("place", self._cell("place"))
        yield Field(
            "services", Optional(Services(self._vocabulary, self._cell("services"))), (SKIPPED,)
        )
        yield Field("rung", Option(RUNGS), RUNG_OFFERS)
        if answers.get("rung", "none") != "none":
            yield Field("valid_until", Optional(self._cell("valid_until")), (SKIPPED,))
        if answers.get("rung") == "3":
            yield Field("pso_30plus", YesNo(), ("yes", "no"))
        yield Field("email", self._cell("email"))
        yield Field("website", Optional(self._cell("website")), (SKIPPED,))
        yield Field("phone", Optional(self._cell("phone")), (SKIPPED,))
        yield Field(
            "description", Optional(self._cell("description", LONGEST_DESCRIPTION)), (SKIPPED,)
        )
        yield Field("wants", Optional(self._cell("wants", LONGEST_DESCRIPTION)), (SKIPPED,))

    def every_field(self) -> Iterator[Field]:
        """Give all questions there may be, in order."""
        return self.fields({"rung": "3"})

    def filled_in(self, values: Mapping[str, str], language: Language) -> Filled:
        """Read all of it at once; what is left empty is skipped, or else still to be asked."""
        fields = [*self.fields({"rung": values.get("rung", "none")})]
        read = read_form(values, {field.key: field.kind for field in fields}, language)
        skipped = {field.key: SKIPPED for field in fields if SKIPPED in field.offers}
        answers = skipped | dict(read.answers)
        in_order = {field.key: answers[field.key] for field in fields if field.key in answers}
        return Filled(in_order, read.slips)

    def listing(self, id_: str, answers: Answers, today: date) -> Listing:
        """Give the listing that a complete form comes to; ValueError if it does not."""
        row = {"id": id_}
        for field in self.fields(answers):
            row |= _cells(field.key, answers[field.key])
        table = _table(self._reader, row, today)
        if table.problems:
            raise ValueError("\n".join(map(str, table.problems)))
        return table.listings[0]

    def _cell(self, column: str, longest: int = LONGEST_ANSWER) -> Cell:
        return Cell(column, self._reader, self._geography, longest)


def _cells(key: str, answer: str) -> Mapping[str, str]:
    """Give the cells that an answer fills."""
    if key == "place" and _POSTCODE.fullmatch(answer):
        return {"postcode": answer, "place": ""}
    if key == "place":
        return {"postcode": "", "place": answer}
    return {key: answer}


def _table(reader: TableReader, row: Mapping[str, str], today: date) -> Table:
    return reader.read(COLUMNS, [(1, [row.get(name, "") for name in COLUMNS])], "chat", today)
