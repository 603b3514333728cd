"""Finished assessments side by side, and what changed from one year to another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.assessment.account import Account
from bot.assessment.drawing import comparison
from bot.assessment.shown import counted_of, direct_of, total_of
from bot.texts import Markdown, Voice
from core.blocks import Block, Text


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished assessment, by the name of its scenario."""

    name: str
    account: Account

    @property
    def year(self) -> int:
        """The reference year."""
        return self.account.facts.year


def side_by_side(voice: Voice, finished: Sequence[Finished]) -> tuple[Block, ...]:
    """Compare at least two, the earliest year first."""
    ordered = sorted(finished, key=lambda it: it.year)
    labelled = [(_label(it, ordered), it.account) for it in ordered]
    picture = comparison(labelled, "picture-comparison")
    lines = "\n".join(f"- {line(_named(it, ordered), it.account)}" for it in ordered)
    best = max((it.account.score for it in ordered), key=lambda it: it.total_percent)
    winners = [it.name for it in ordered if it.account.score.total_percent == best.total_percent]
    last = voice("compare-best", names=", ".join(winners), percent=total_of(best))
    told = (voice("compare-intro"), lines, _years(voice, ordered), last)
    return Text("\n\n".join(filter(None, told))), picture


def line(name: str, account: Account) -> Markdown:
    """Say what came of an assessment, in figures that can be compared."""
    scored = account.score
    return account.voice(
        "compare-line",
        name=name,
        rung=account.rung(scored.rung),
        direct=direct_of(scored),
        indirect=counted_of(scored),
        percent=total_of(scored),
        size=scored.size_fte,
    )


def _named(it: Finished, ordered: Sequence[Finished]) -> str:
    """Call it by its name, with its year where they differ."""
    years = {other.year for other in ordered}
    return it.name if len(years) == 1 else f"{it.year} · {it.name}"


def _label(it: Finished, ordered: Sequence[Finished]) -> str:
    """Call it by its name while all are of one year, and else by its year as far as that tells."""
    years = [other.year for other in ordered]
    if len(set(years)) == 1:
        return it.name
    return str(it.year) if years.count(it.year) == 1 else f"{it.year} · {it.name}"


def _years(voice: Voice, ordered: Sequence[Finished]) -> str:
    """Say what changed from each year to the next; of one year, the last assessment stands."""
    last_of_year = {it.year: it for it in ordered}
    pairs = pairwise(last_of_year.values())
    return "\n\n".join(_year(voice, earlier, later) for earlier, later in pairs)


def _year(voice: Voice, earlier: Finished, later: Finished) -> Markdown:
    return voice(
        "compare-years",
        before=str(earlier.year),
        after=str(later.year),
        earlier=earlier.name,
        later=later.name,
        changes=Markdown(", ".join(_changes(voice, earlier.account, later.account))),
    )


def _changes(voice: Voice, earlier: Account, later: Account) -> Iterator[Markdown]:
    was, now = earlier.score, later.score
    if was.rung == now.rung:
        yield voice("compare-rung-same", rung=later.rung(now.rung))
    else:
        yield voice("compare-rung-moved", before=earlier.rung(was.rung), after=later.rung(now.rung))
    more = total_of(now) - total_of(was)
    key = "compare-more" if more > 0 else "compare-less" if more < 0 else "compare-equal"
    yield voice(key, percent=abs(more))
    moved = {
        "compare-direct-moved": (direct_of(was), direct_of(now)),
        "compare-indirect-moved": (counted_of(was), counted_of(now)),
        "compare-size-moved": (was.size_fte, now.size_fte),
    }
    for key, (before, after) in moved.items():
        if before != after:
            yield voice(key, before=before, after=after)
