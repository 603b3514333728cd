"""An edition of the PSO as data: whatever an auditor could dispute, with its source."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Annotated, Protocol, TypeVar

from pydantic import Field

from core.ladder.exact import Exact
from core.ladder.norms import Norms
from core.ladder.positions import Contract, StartPosition
from core.ladder.source import Day, Sources
from core.ladder.words import Text, Words, part


@part
class Rung:
    """A trede: something to stand on."""

    id: Text
    name: Words


@part
class Indirect:
    """What purchases at certified suppliers may add."""

    max_times_direct: Exact
    """The indirect contribution counts up to this many times the direct one."""
    explanation: Words


@part
class Pso30Plus:
    """The separate reading for reserved contracts."""

    percent: Exact
    """Share of the staff in own employment that must belong to its target group."""
    rung: Text
    """Id of the rung that it needs."""
    explanation: Words


@part
class Requirement:
    """A qualitative requirement: answered with yes or no."""

    id: Text
    name: Words
    explanation: Words


@part
class Aspirant:
    """The status of an organisation that reaches no rung yet, and has a plan to."""

    name: Words
    explanation: Words


@part
class Newer:
    """A later change that is known to exist and whose figures are not public to us."""

    name: Words


class Identified(Protocol):
    """Whatever an edition lists under an id."""

    @property
    def id(self) -> str:
        """The name it goes by in files and in code."""


Item = TypeVar("Item", bound=Identified)


def _by_id(items: Iterable[Item], id_: str) -> Item:
    """Find by id; LookupError for an unknown one."""
    for item in items:
        if item.id == id_:
            return item
    raise LookupError(f"unknown id {id_!r}")


@part
class Edition:
    """One edition, complete: everything the score needs besides the company itself."""

    id: Text
    """Its start in ISO form, such as `2018-04-01`."""
    starts: Day
    title: Text
    sources: Sources
    rungs: Annotated[tuple[Rung, ...], Field(min_length=1)]
    """From the lowest to the highest."""
    norms: Norms
    start_positions: Annotated[tuple[StartPosition, ...], Field(min_length=1)]
    contracts: Annotated[tuple[Contract, ...], Field(min_length=1)]
    indirect: Indirect
    pso_30plus: Pso30Plus
    requirements: tuple[Requirement, ...]
    aspirant: Aspirant
    newer: tuple[Newer, ...] = ()
    """Later changes of which the figures are not public to us, so that a result can say so."""

    def norms_for(self, fte: Fraction) -> dict[str, Fraction]:
        """Give the norm in percent for a size, by rung id from the lowest to the highest."""
        norms = self.norms.at(fte)
        return {rung.id: norms[rung.id] for rung in self.rungs}

    def rung(self, id_: str) -> Rung:
        """Find a rung; LookupError for an unknown id."""
        return _by_id(self.rungs, id_)

    def start_position(self, id_: str) -> StartPosition:
        """Find a start position; LookupError for an unknown id."""
        return _by_id(self.start_positions, id_)

    def contract(self, id_: str) -> Contract:
        """Find a contract; LookupError for an unknown id."""
        return _by_id(self.contracts, id_)

    def requirement(self, id_: str) -> Requirement:
        """Find a qualitative requirement; LookupError for an unknown id."""
        return _by_id(self.requirements, id_)
