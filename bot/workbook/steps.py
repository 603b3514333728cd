"""The steps of the score, as lines: what it is, the formula, and in words how it is computed."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from bot.assessment.account import Account
from bot.texts import Voice
from bot.workbook.sheet import Formula, writable
from bot.workbook.styles import Look


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the score; `key` names its words."""

    key: str
    formula: Formula
    look: Look = "number"
    name: str = ""
    """What other formulas call it; empty where none does."""

    def words(self, voice: Voice) -> str:
        """Say what it is."""
        return voice.label(f"workbook-{self.key}")

    def how(self, voice: Voice) -> str:
        """Say how it is computed; nothing where that speaks for itself."""
        key = f"workbook-how-{self.key}"
        return voice.label(key) if voice.knows(key) else ""


YEAR = "\0"
"""Stands in words for the reference year, which somebody may change."""


def quoted(words: str) -> str:
    """Write words as a text in a formula."""
    return '"' + writable(words).replace('"', '""') + '"'


def with_year(words: str, now: int) -> Formula:
    """Say something with the reference year that is filled in, which is a given one now."""
    text = "&reference_year&".join(map(quoted, words.split(YEAR)))
    return Formula(text, writable(words.replace(YEAR, str(now))))


def contributions(account: Account) -> Iterator[Step]:
    """Compute the contributions from the groups and the purchases."""
    score = account.score
    target = sum((it.fte for it in score.groups), Fraction(0))
    weighted = sum((it.weighted_fte for it in score.groups), Fraction(0))
    bought = sum((it.fte for it in account.facts.purchases), Fraction(0))
    direct, indirect = score.direct_percent / 100, score.indirect_percent / 100
    counted = score.indirect_counted_percent / 100
    yield Step("target", Formula("SUM(group_fte)", target), name="target_fte")
    yield Step("weighted", Formula("SUM(group_weighted)", weighted), name="weighted_fte")
    yield Step("direct", Formula(_DIRECT, direct), "percent", "direct_share")
    yield Step("bought", Formula("SUM(purchase_fte)", bought), name="bought_fte")
    yield Step("indirect", Formula(_INDIRECT, indirect), "percent", "indirect_share")
    yield Step("counted", Formula(_COUNTED, counted), "percent", "counted_share")
    total = Formula(_TOTAL, score.total_percent / 100)
    yield Step("total", total, "percent-outcome", "total_share")


_SIZED = 'IF(ISNUMBER(norm_1),{},"")'
"""Without a size that may be there is nothing to divide by."""
_DIRECT = _SIZED.format("weighted_fte/total_fte")
_INDIRECT = _SIZED.format("bought_fte/(total_fte+bought_fte)")
_COUNTED = _SIZED.format("MIN(indirect_share,most_times_direct*direct_share)")
_TOTAL = _SIZED.format("direct_share+counted_share")
