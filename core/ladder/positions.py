"""What a colleague of the target group counts for: start positions and contracts."""

from datetime import date
from typing import Literal

from core.ladder.exact import Exact, Whole
from core.ladder.words import Spoken, Text, Words, part


@part
class StartPosition:
    """Where somebody came from when hired (uitgangspositie bij instroom)."""

    id: Text
    name: Words
    weight: Exact
    counts_years: Whole | None = None
    """Years it counts, from `counts_from` on; None when no such limit is known."""
    counts_from: Literal["hired", "status-lost"] | None = None
    counts_while: Words | None = None
    """A condition in words, such as "while the subsidy runs"."""
    words: Spoken
    explanation: Words

    def counts_until(self, since: date) -> date | None:
        """Give the first day on which it no longer counts; None without a limit in years."""
        if self.counts_years is None:
            return None
        year = since.year + self.counts_years
        try:
            return since.replace(year=year)
        except ValueError:  # 29 February in a year that has none
            return date(year, 3, 1)


@part
class Contract:
    """The kind of contract somebody works on."""

    id: Text
    name: Words
    weight: Exact
    words: Spoken
    explanation: Words
