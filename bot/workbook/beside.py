"""What is read beside the rung: PSO 30+ and the qualitative requirements, in formulas."""

from collections.abc import Iterator
from fractions import Fraction

from bot.assessment.account import Account
from bot.workbook.checks import passed
from bot.workbook.rungs import NEARLY
from bot.workbook.sheet import Formula
from bot.workbook.steps import Step, quoted

_OUTCOMES = (
    *("workbook-30plus-granted", "workbook-30plus-reached"),
    *("workbook-30plus-missed", "workbook-30plus-unknown"),
)
_SHARE = 'IF(AND({fine},COUNT(own_people,own_target)=2),own_target/own_people,"")'
SHARE_SEEMS_ENOUGH = "AND(own_share<own_share_needed,ROUND(own_share,4)>=ROUND(own_share_needed,4))"
"""The same of the share for PSO 30+."""


def thirty_plus(account: Account) -> Iterator[Step]:
    """Compute the share for PSO 30+, and tell what it leads to."""
    reading, edition = account.score.pso_30plus, account.edition
    share = reading.percent / 100 if reading else ""
    yield Step(
        "own-share",
        Formula(_SHARE.format(fine=passed(account, "own")), share),
        "percent",
        "own_share",
    )
    number = [rung.id for rung in edition.rungs].index(edition.pso_30plus.rung) + 1
    outcomes = {
        key: account.voice.label(key, rung=account.rung(edition.pso_30plus.rung))
        for key in _OUTCOMES
    }
    granted, enough, missed, unknown = map(quoted, outcomes.values())
    yes, wrong = (
        quoted(account.voice.label(key)) for key in ("answer-yes", "workbook-look-at-checks")
    )
    high = f"IF(reached_{number}={yes},{granted},{enough})"
    text = (
        f"IF(faults>0,{wrong},IF(ISNUMBER(own_share),"
        f"IF(ROUND(own_share-own_share_needed,{NEARLY})>=0,{high},{missed}),{unknown}))"
    )
    yield Step("30plus", Formula(text, outcomes[_outcome(account)]), "outcome")


def _outcome(account: Account) -> str:
    match account.score.pso_30plus:
        case None:
            return "workbook-30plus-unknown"
        case reading if reading.granted:
            return "workbook-30plus-granted"
        case reading:
            return "workbook-30plus-reached" if reading.reached else "workbook-30plus-missed"


def quality(account: Account) -> Iterator[Step]:
    """Count the requirements that are not met, and those that were not looked at."""
    yes, no = (quoted(account.voice.label(f"answer-{it}")) for it in ("yes", "no"))
    gaps = Fraction(len(account.score.quality_gaps))
    yield Step("gaps", Formula(f"COUNTIF(requirements_met,{no})", gaps), "whole")
    looked_at = f"COUNTIF(requirements_met,{yes})-COUNTIF(requirements_met,{no})"
    text = f"ROWS(requirements_met)-{looked_at}"
    open_ones = len(account.edition.requirements) - len(account.facts.qualitative)
    yield Step("not-looked-at", Formula(text, Fraction(open_ones)), "whole")
