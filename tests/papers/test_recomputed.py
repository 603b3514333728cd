"""LibreOffice computes the spreadsheet: it comes to the score that the bot tells."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from bot.assessment.account import Account
from bot.assessment.answers import capitalised
from bot.workbook.workbook import xlsx
from core.assessment.facts import Facts, Group
from core.ladder.company import OwnEmployment, Purchase, parse_company
from core.ladder.edition import parse_edition
from tests.ladder.companies import HERE, table
from tests.ladder.test_cases import SCORED
from tests.papers.accounts import DAY, FACTS, account, answered, company_of, facts_of
from tests.papers.office import Cells, named, opened, recomputed, saved, shown

FORMULA = '"&1+1&" =2+2'
"""How somebody may call an assessment."""
_ERROR = re.compile("#|Err:")
MOST_APART = 1e-12
"""A share that LibreOffice computes from fractions as they fit in 64 bits."""
STEP = 2e-6
"""Advice in fte is rounded up to millionths."""

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("office")]
FOUR_RUNGS = parse_edition("four_rungs.toml", (HERE / "four_rungs.toml").read_text("utf-8"))


def _cases() -> Iterator[Facts]:
    """Give every case with a source that an assessment can hold."""
    for file in SCORED:
        for case in table(f"{file}.toml"):
            if facts := facts_of(parse_company(case["input"])):
                yield facts


def _others() -> list[Facts]:
    """Give a dozen of the companies nobody thought of, the same each time."""
    found: list[Facts] = []

    @settings(
        max_examples=12,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(FACTS)
    def find(facts: Facts) -> None:
        found.append(facts)

    find()
    return found


Entries: TypeAlias = Mapping[tuple[str, str], object]
"""What is entered, by sheet and cell."""

BAKERY = answered(company_of(3, 2)).facts
_FIVE_YEARS = (date(2020, 6, 1), date(2025, 6, 1))
_ROW = (
    *("Participatiewet zonder loonkostensubsidie", "Detachering of ander flexibel werk"),
    *(3, 36, 9, date(2020, 6, 1)),
)
_BOUGHT = {"C": 75_000, "D": 2_000_000, "F": 45, "G": 0.125}
NEW_GROUP = Group(4, "participatiewet", "secondment", 3, Fraction(36), Fraction(9), *_FIVE_YEARS)
NEW_PURCHASE = Purchase("", Fraction(75_000), Fraction(2_000_000), Fraction(45), Fraction("12.5"))


_ONE, *_REST = BAKERY.groups
_FIRST, _SECOND = BAKERY.purchases


def _with_first(group: Group) -> Facts:
    return replace(BAKERY, groups=(group, *_REST))


CHANGES: Mapping[str, tuple[Entries, Facts]] = {
    "hours": ({("Groepen", "E4"): 40}, _with_first(replace(_ONE, hours=Fraction(40)))),
    "people": ({("Groepen", "D4"): 30}, _with_first(replace(_ONE, people=30))),
    "position": (
        {("Groepen", "B4"): "WW", ("Groepen", "C4"): "Proefplaatsing"},
        _with_first(replace(_ONE, position="ww", contract="trial")),
    ),
    "amount": (
        {("Inkoop", "C5"): 900_000},
        replace(BAKERY, purchases=(_FIRST, replace(_SECOND, amount=Fraction(900_000)))),
    ),
    "size": ({("Organisatie", "B6"): 60.5}, replace(BAKERY, total_fte=Fraction("60.5"))),
    "name": (
        {("Organisatie", "B3"): "Andere BV", ("Organisatie", "B4"): 2024},
        replace(BAKERY, organisation="Andere BV", year=2024),
    ),
    "estimate": (
        {("Inkoop", "E4"): "ja"},
        replace(BAKERY, purchases=(replace(_FIRST, turnover_estimated=True), _SECOND)),
    ),
    "own": (
        {("Organisatie", "B7"): 50, ("Organisatie", "B8"): 10},
        replace(BAKERY, own_employment=OwnEmployment(50, 10)),
    ),
    "more": (
        {("Groepen", f"{column}7"): value for column, value in zip("BCDEFG", _ROW, strict=True)}
        | {("Inkoop", f"{column}6"): value for column, value in _BOUGHT.items()},
        replace(
            BAKERY,
            groups=(*BAKERY.groups, NEW_GROUP),
            purchases=(_FIRST, _SECOND, NEW_PURCHASE),
        ),
    ),
}
"""What somebody enters in the spreadsheet of the bakery, and what that says."""

_GROUPS, _PURCHASES = "kijk op het blad Groepen", "kijk op het blad Inkoop"
_LIMITED = {("Groepen", "B4"): "Participatiewet zonder loonkostensubsidie"}
FAULTS: Mapping[str, tuple[Entries, str]] = {
    "too small": ({("Organisatie", "B6"): 1.5}, "te klein voor een norm"),
    "too many": ({("Groepen", "D4"): 900_000}, "meer dan het totaal"),
    "half a group": ({("Groepen", "B7"): "WW"}, _GROUPS),
    "only a date": ({("Groepen", "G7"): date(2020, 6, 1)}, _GROUPS),
    "a background with spaces": ({("Groepen", "B4"): "Wajong  "}, _GROUPS),
    "another contract": ({("Groepen", "C4"): "los"}, _GROUPS),
    "fewer than none": ({("Groepen", "D4"): -3}, _GROUPS),
    "half a person": ({("Groepen", "D4"): 1.5}, _GROUPS),
    "a week of 100 hours": ({("Groepen", "E4"): 100}, _GROUPS),
    "no hours": ({("Groepen", "E4"): 0}, _GROUPS),
    "hours in words": ({("Groepen", "E4"): "17 uur"}, _GROUPS),
    "a number as text": ({("Groepen", "E4"): "17"}, _GROUPS),
    "an error": ({("Groepen", "E4"): "=1/0"}, _GROUPS),
    "two years in one": ({("Groepen", "F4"): 24}, _GROUPS),
    "a date in words": ({**_LIMITED, ("Groepen", "G4"): "juni 2020"}, _GROUPS),
    "a year for a date": ({**_LIMITED, ("Groepen", "G4"): 2020}, _GROUPS),
    "after the year": ({**_LIMITED, ("Groepen", "G4"): date(2026, 1, 1)}, _GROUPS),
    "no year": ({("Organisatie", "B4"): None}, "geen getal van 2015 tot en met 2035"),
    "a year in words": ({("Organisatie", "B4"): "vorig"}, "geen getal van 2015 tot en met 2035"),
    "far away": ({("Organisatie", "B4"): 1e9}, "geen getal van 2015 tot en met 2035"),
    "no week": ({("Organisatie", "B5"): None}, "geen getal van 20 tot en met 60"),
    "a day for a week": ({("Organisatie", "B5"): 8}, "geen getal van 20 tot en met 60"),
    "no size": ({("Organisatie", "B6"): None}, "geen getal van 2 tot en met 1.000.000"),
    "size in words": ({("Organisatie", "B6"): "400 fte"}, "geen getal van 2 tot en met 1.000.000"),
    "everybody": ({("Organisatie", "B6"): 1e7}, "geen getal van 2 tot en met 1.000.000"),
    "a share of 2500 %": ({("Inkoop", "G4"): 25}, _PURCHASES),
    "money back": ({("Inkoop", "C4"): -200_000}, _PURCHASES),
    "no turnover": ({("Inkoop", "C4"): 0, ("Inkoop", "D4"): 0}, _PURCHASES),
    "more than the turnover": ({("Inkoop", "D4"): 10}, _PURCHASES),
    "euros in words": ({("Inkoop", "C4"): "€ 20.000"}, _PURCHASES),
    "perhaps": ({("Inkoop", "E4"): "misschien"}, _PURCHASES),
    "half of own staff": ({("Organisatie", "B8"): None}, "vul beide in, als hele getallen"),
    "nobody": ({("Organisatie", "B7"): 0}, "vul beide in, als hele getallen"),
    "fewer of own staff": ({("Organisatie", "B8"): -5}, "vul beide in, als hele getallen"),
    "own staff in words": ({("Organisatie", "B7"): "200 m"}, "vul beide in, als hele getallen"),
    "half a purchase": ({("Inkoop", "C6"): 10}, _PURCHASES),
    "own staff": ({("Organisatie", "B8"): 201}, "meer doelgroep dan mensen"),
}
"""What cannot be, and what is said of it."""


def _changed(content: bytes, entries: Entries) -> bytes:
    book = opened(content)
    for (sheet, cell), value in entries.items():
        assert not book[sheet][cell].protection.locked, (sheet, cell)
        book[sheet][cell].value = value
    return saved(book)


ACCOUNTS: Mapping[str, Account] = {
    **{f"case-{n}": account(it) for n, it in enumerate(_cases())},
    **{f"other-{n}": account(it) for n, it in enumerate(_others())},
    **{f"changed-{what}": account(then) for what, (_, then) in CHANGES.items()},
    "english": account(BAKERY, "en"),
    "four-rungs": account(replace(BAKERY, edition=FOUR_RUNGS.id), edition=FOUR_RUNGS),
}


def written(account: Account) -> bytes:
    return xlsx(account, "Zelfscan 1", DAY)


NAMED = {
    len(it.score.norms): named(written(it)) for it in (account(BAKERY), ACCOUNTS["four-rungs"])
}
"""Where the cells are that have a name, by the number of rungs."""


@pytest.fixture(scope="module")
def computed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Cells]:
    """Have all of them computed in one go."""
    bakery = written(account(BAKERY))
    files = {name: written(it) for name, it in ACCOUNTS.items() if "changed" not in name}
    files |= {
        f"changed-{what}": _changed(bakery, entries) for what, (entries, _) in CHANGES.items()
    }
    files |= {what: _changed(bakery, entries) for what, (entries, _) in FAULTS.items()}
    nameless = account(replace(BAKERY, organisation=None))
    files["nameless"] = xlsx(nameless, FORMULA, DAY)
    return recomputed(tmp_path_factory.mktemp("office"), files)


def test_enough_of_the_cases_are_looked_at() -> None:
    assert sum(name.startswith("case-") for name in ACCOUNTS) >= 60


@pytest.mark.parametrize("name", ACCOUNTS)
def test_it_comes_to_the_same_score(computed: Mapping[str, Cells], name: str) -> None:
    cells, score = computed[name], ACCOUNTS[name].score
    places = NAMED[len(score.norms)]
    shares = {
        "direct_share": score.direct_percent,
        "indirect_share": score.indirect_percent,
        "counted_share": score.indirect_counted_percent,
        "total_share": score.total_percent,
        **{f"norm_{n}": norm for n, norm in enumerate(score.norms.values(), start=1)},
    }

    for what, percent in shares.items():
        assert cells[places[what]] == pytest.approx(float(percent / 100), abs=MOST_APART), what
    assert cells[places["rung_now"]] == capitalised(ACCOUNTS[name].rung(score.rung))
    assert cells[places["faults"]] == 0


@pytest.mark.parametrize("name", [name for name in ACCOUNTS if "case" not in name])
def test_who_does_not_compute_sees_what_comes_out(computed: Mapping[str, Cells], name: str) -> None:
    now, then = computed[name], shown(written(ACCOUNTS[name]))

    assert sum(isinstance(value, int | float) for value in then.values()) >= 12
    for at in now.keys() | then.keys():
        assert _alike(now.get(at, ""), then.get(at, "")), at


def _alike(one: object, other: object) -> bool:
    """Compare what cells show; what is advised in fte is rounded up to millionths."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) < STEP
    return one == other


def test_the_name_of_an_assessment_is_never_computed(computed: Mapping[str, Cells]) -> None:
    cells = computed["nameless"]

    assert cells["A1"] == FORMULA
    assert str(cells["A2"]).startswith(f"{FORMULA} · peiljaar 2025")


def test_each_change_changes_the_score(computed: Mapping[str, Cells]) -> None:
    at = NAMED[3]["total_share"]
    weighed = CHANGES.keys() - {"name", "estimate", "own"}

    assert len({computed[f"changed-{what}"][at] for what in weighed}) == len(weighed)


@pytest.mark.parametrize("what", FAULTS)
def test_what_cannot_be_is_no_rung(computed: Mapping[str, Cells], what: str) -> None:
    cells, (_, told) = computed[what], FAULTS[what]

    assert told in cells.values()
    assert cells[NAMED[3]["rung_now"]] == "Kijk bij Controle"
    assert cells[NAMED[3]["faults"]] != 0
    assert not [value for value in cells.values() if _ERROR.match(str(value))]
