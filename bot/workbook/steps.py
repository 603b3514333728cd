"""The steps of the score, as lines: what it is, the formula, and in words how it is computed."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from bot.assessment.account import Account
from bot.texts import Voice
from bot.workbook.sheet import Formula
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


def quoted(words: str) -> str:
    """Write words as a text in a formula."""
    return '"' + words.replace('"', '""') + '"'


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
    total = Formula("direct_share+counted_share", score.total_percent / 100)
    yield Step("total", total, "percent-outcome", "total_share")


_DIRECT = "IF(total_fte>0,weighted_fte/total_fte,0)"
_INDIRECT = "IF(total_fte+bought_fte>0,bought_fte/(total_fte+bought_fte),0)"
_COUNTED = "MIN(indirect_share,most_times_direct*direct_share)"


def checks(account: Account) -> Iterator[Step]:
    """Look whether what is filled in can be true; the same as keeps a company from being scored."""
    voice = account.voice
    fine = voice.label("workbook-fine")
    for key, wrong in {
        "check-size": "total_fte<smallest_fte",
        "check-target": "ROUND(target_fte-total_fte,9)>0",
        "check-groups": "SUMPRODUCT(--(LEN(group_checks)>0))>0",
        "check-purchases": "SUMPRODUCT(--(LEN(purchase_checks)>0))>0",
        "check-own": "own_target>own_people",
    }.items():
        said = quoted(voice.label(f"workbook-{key}-wrong"))
        yield Step(key, Formula(f"IF({wrong},{said},{quoted(fine)})", fine), "outcome")


def faults(account: Account) -> Step:
    """Count what cannot be true: with any of it there is no rung."""
    fine = quoted(account.voice.label("workbook-fine"))
    return Step("faults", Formula(f"SUMPRODUCT(--(checks<>{fine}))", 0), "whole", "faults")
