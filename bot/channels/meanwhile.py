"""Meanwhile: what a channel shows while work goes on, until its answer comes."""

from dataclasses import dataclass
from typing import Protocol

from core.address import Address


@dataclass(frozen=True, slots=True)
class Far:
    """How far work is, in the language of who waits for it."""

    words: str
    """Plain text, such as "Regel 400 van 1.000"."""
    part: float | None
    """Of 1; None where nobody knows."""
    line: str
    """Both in one, for where there is nothing but words."""


class Meanwhile(Protocol):
    """Shows how far work is; whatever it raises ends the showing and not the work."""

    async def show(self, to: Address, place: str | None, far: Far, ref: str | None) -> str | None:
        """Show it where the answer will stand, instead of what `ref` is the name of.

        Gives the name of what is shown; None where nothing can be shown.
        """

    async def take_back(self, to: Address, ref: str) -> None:
        """Take away what was shown."""
