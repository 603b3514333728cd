"""Where the figures of an edition come from."""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field

from core.ladder.words import Text, part

Day: TypeAlias = Annotated[date, Field(strict=True)]


@part
class Source:
    """Where figures come from, and when somebody last compared them with it."""

    name: Text
    checked: Day


@part
class Sources:
    """The source of every group of figures and rules."""

    norms: Source
    start_positions: Source
    contracts: Source
    limits: Source
    """How long a start position counts."""
    indirect: Source
    pso_30plus: Source
    requirements: Source
