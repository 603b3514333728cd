"""The norm for the size and the rung that is reached, in formulas that go rung by rung."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from bot.assessment.account import Account
from bot.assessment.answers import capitalised
from bot.workbook.checks import passed
from bot.workbook.sheet import Formula
from bot.workbook.steps import Step, quoted

NEARLY = 12
"""Decimals beyond which a difference is one of rounding: reaching a norm exactly is reaching it."""

SEEMS_REACHED = "AND(ISNUMBER(next_norm),ROUND(total_share,4)>=ROUND(next_norm,4))"
"""Whether the next rung would seem reached in hundredths of a percent: then all decimals show."""


def norm_row(account: Account) -> Step:
    """Find the published size at or below that of the organisation."""
    size = account.score.size_fte
    row = sum(it.fte <= size for it in account.edition.norms.rows)
    text = f"IF({passed(account, 'size')},MATCH(total_fte,norm_sizes,1),0)"
    return Step("norm-row", Formula(text, Fraction(row)), "whole", "norm_row")


def norm(account: Account, number: int) -> Formula:
    """Compute the norm of a rung, counted from 1, on the straight line between two sizes."""
    size, above = "INDEX(norm_sizes,norm_row)", "INDEX(norm_sizes,norm_row+1)"
    low, high = (f"INDEX(norms_{number},norm_row{step})" for step in ("", "+1"))
    line = f"{low}+(total_fte-{size})/({above}-{size})*({high}-{low})"
    text = f'IF(norm_row=0,"",IF(norm_row=ROWS(norm_sizes),{low},{line}))'
    return Formula(text, list(account.score.norms.values())[number - 1] / 100)


def reached(account: Account, number: int) -> Formula:
    """Tell whether a rung is reached; never without somebody of the target group."""
    yes, no = (account.voice.label(f"answer-{answer}") for answer in ("yes", "no"))
    enough = f"IF(ROUND(total_share-norm_{number},{NEARLY})>=0,{quoted(yes)},{quoted(no)})"
    text = _faultless(f"IF(target_fte<=0,{quoted(no)},{enough})")
    return Formula(text, yes if number <= highest(account) else no)


def highest(account: Account) -> int:
    """Give the number of the rung that is reached, counted from 1; 0 for none."""
    rungs = [rung.id for rung in account.edition.rungs]
    return rungs.index(account.score.rung) + 1 if account.score.rung in rungs else 0


def outcome(account: Account) -> Step:
    """Name the rung, the aspirant status, or the lack of either; nothing that cannot be true."""
    yes = account.voice.label("answer-yes")
    names = (quoted(capitalised(account.rung(it))) for it in ("aspirant", "none"))
    plan, none = names
    lowest = f"IF(aspirant_plan={quoted(yes)},{plan},{none})"
    named = _by_rung(account, _each(account, "rung_{}"), lowest)
    wrong = quoted(account.voice.label("workbook-look-at-checks"))
    text = f"IF(faults>0,{wrong},{named})"
    value = capitalised(account.rung(account.score.rung))
    return Step("rung", Formula(text, value), "outcome", "rung_now")


def following(account: Account) -> Iterator[Step]:
    """Tell the next rung, what is missing, and how many fte in existing jobs would bring it."""
    above = account.score.next
    nothing = quoted("")
    names, norms = (_each(account, it) for it in ("rung_{}", "norm_{}"))
    name = capitalised(account.rung(above.rung)) if above else ""
    yield Step(
        "next",
        Formula(_faultless(_by_rung(account, [*names[1:], nothing], names[0])), name),
        "outcome",
    )
    needed = account.score.norms[above.rung] / 100 if above else ""
    text = _faultless(_by_rung(account, [*norms[1:], nothing], norms[0]))
    yield Step("next-norm", Formula(text, needed), "percent", "next_norm")
    missing = above.missing_percent if above else ""
    text = 'IF(ISNUMBER(next_norm),(next_norm-total_share)*100,"")'
    yield Step("next-missing", Formula(text, missing), "points")
    yield Step("next-replacing", _replacing(account), "number")


def _replacing(account: Account) -> Formula:
    """Compute the fte by the rule of `core.ladder.advice.hire_fte_replacing`, in its steps."""
    direct = "MAX(next_norm-indirect_share,next_norm/(1+most_times_direct))"
    fte, others = f"({direct}*total_fte-weighted_fte)", "(total_fte-target_fte)"
    rounded = f"MIN(ROUNDUP({fte}-0.000000000001,6),{others})"
    too_few = account.voice.label("workbook-too-few-others")
    possible = f"IF(ROUND({fte}-{others},9)<=0,{rounded},{quoted(too_few)})"
    text = f'IF(ISNUMBER(next_norm),{possible},"")'
    above = account.score.next
    if above is None:
        return Formula(text, "")
    replacing = above.hire_fte_replacing
    return Formula(text, too_few if replacing is None else replacing)


def _faultless(text: str) -> str:
    """Compute nothing from what cannot be true."""
    return f'IF(faults>0,"",{text})'


def _each(account: Account, name: str) -> list[str]:
    return [name.format(number) for number in range(1, len(account.edition.rungs) + 1)]


def _by_rung(account: Account, values: Sequence[str], lowest: str) -> str:
    """Take the value of the highest rung that is reached, or the one for none."""
    yes = quoted(account.voice.label("answer-yes"))
    text = lowest
    for number, value in enumerate(values, start=1):
        text = f"IF(reached_{number}={yes},{value},{text})"
    return text
