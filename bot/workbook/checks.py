"""Whether what is filled in can be true: the same bounds as in the chat, in formulas."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from bot.assessment.account import Account
from bot.texts import Voice
from bot.workbook.rules import sizes, within, years
from bot.workbook.sheet import Formula
from bot.workbook.steps import Step, quoted
from core.assessment import measures
from core.assessment.amounts import Amount

Wrongs: TypeAlias = Sequence[tuple[str, str]]
"""Formulas that are true of what cannot be, each with what is said then; the first counts."""


def first_wrong(wrongs: Wrongs, fine: str) -> str:
    """Write the formula that tells the first thing that is wrong, or else that all is fine."""
    text = quoted(fine)
    for wrong, said in reversed(wrongs):
        text = f"IF({wrong},{quoted(said)},{text})"
    return text


def look_at(voice: Voice, right: Mapping[str, str]) -> Wrongs:
    """Point to columns by the words above them, where a formula tells that theirs is not right."""
    return [
        (f"NOT({formula})", voice.label("workbook-look-at", what=voice.label(key)))
        for key, formula in right.items()
    ]


def checks(account: Account) -> Iterator[Step]:
    """Look at the figures; any that is wrong keeps the company from being scored."""
    fine = account.voice.label("workbook-fine")
    for key, wrongs in _looked_at(account).items():
        formula = Formula(first_wrong(wrongs, fine), fine)
        yield Step(f"check-{key}", formula, "outcome", f"check_{key}")


def faults(account: Account) -> Step:
    """Count what cannot be true: with any of it there is no rung."""
    fine = quoted(account.voice.label("workbook-fine"))
    return Step("faults", Formula(f"SUMPRODUCT(--(checks<>{fine}))", 0), "whole", "faults")


def passed(account: Account, key: str) -> str:
    """Write the formula that tells whether a check found nothing."""
    return f"check_{key}={quoted(account.voice.label('workbook-fine'))}"


def _looked_at(account: Account) -> Mapping[str, Wrongs]:
    voice, facts = account.voice, account.facts
    size = sizes(facts, account.edition)
    too_small = "IF(ISNUMBER(total_fte),total_fte<smallest_fte,FALSE)"
    too_much = "IF(ISNUMBER(total_fte),ROUND(target_fte-total_fte,9)>0,FALSE)"
    year = years(facts)
    bounds = [str(int(bound)) for bound in (year.low, year.high)]
    return {
        "year": [(_beyond("reference_year", year), _told(voice, *bounds))],
        "week": [_not_within(voice, "full_week", measures.FULL_WEEK)],
        "size": [
            (too_small, voice.label("workbook-too-small")),
            _not_within(voice, "total_fte", size),
        ],
        "target": [(too_much, voice.label("workbook-too-much"))],
        "groups": [_rows(voice, "group_checks", "workbook-sheet-groups")],
        "purchases": [_rows(voice, "purchase_checks", "workbook-sheet-purchases")],
        "own": _own(voice),
    }


def _own(voice: Voice) -> Wrongs:
    """Both or neither are filled in; who passes PSO 30+ by leaves them empty."""
    counts = {"own_people": measures.HEADS, "own_target": measures.up_to(int(measures.HEADS.high))}
    right = ",".join(within(name, allowed) for name, allowed in counts.items())
    filled = "COUNTA(own_people,own_target)>0"
    return [
        (f"AND({filled},NOT(AND({right})))", voice.label("workbook-no-heads")),
        (f"AND({filled},own_target>own_people)", voice.label("workbook-more-heads")),
    ]


def _rows(voice: Voice, checked: str, sheet: str) -> tuple[str, str]:
    said = voice.label("workbook-look-at-sheet", sheet=voice.label(sheet))
    return f"SUMPRODUCT(--(LEN({checked})>0))>0", said


def _not_within(voice: Voice, name: str, allowed: Amount) -> tuple[str, str]:
    return _beyond(name, allowed), _told(voice, allowed.low, allowed.high)


def _beyond(name: str, allowed: Amount) -> str:
    return f"NOT({within(name, allowed)})"


def _told(voice: Voice, least: Fraction | str, most: Fraction | str) -> str:
    return voice.label("workbook-not-between", least=least, most=most)
