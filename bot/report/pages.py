"""A report as data: every word and figure on its pages, in order, for a template to set."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from core.blocks import Picture
from core.language import Language


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Bullets:
    """Things in a row, none of which comes first."""

    items: tuple[str, ...]
    kind: Literal["bullets"] = "bullets"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    heading: str
    share: int
    """Of the width, beside the shares of the others; 0 for as wide as what stands in it."""
    number: bool = False
    """Whether figures stand in it, which are set to the right."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with headings; every row has a cell for each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] = ()
    """The last row, which adds up; empty for none."""
    kind: Literal["table"] = "table"


Part: TypeAlias = Annotated[Paragraph | Bullets | Table, Field(discriminator="kind")]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and what stands under it."""

    heading: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands at the foot of each page; the numbers of the pages come between the words."""

    text: str
    page: str
    of: str


@dataclass(frozen=True, slots=True)
class Report:
    """All of it."""

    language: Language
    made: date
    kicker: str
    """A line above the title: what kind of document it is."""
    name: str
    """What it is called among other documents."""
    title: str
    about: str
    """A line under the title: which year, which scenario, and when it was made."""
    summary: Section
    picture: Picture
    """Stands beside the summary."""
    sections: tuple[Section, ...]
    footer: Footer
