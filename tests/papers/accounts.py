"""Finished assessments to write down: from answers, from facts, and from a case with its source."""

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from bot.assessment.account import Account
from bot.texts import load_texts
from core.assessment import measures
from core.assessment.facts import MONTHS, Facts, Group
from core.assessment.interview import CONFIRMED
from core.assessment.replay import Complete, replay
from core.assessment.scenario import Answers
from core.ladder.company import Company, OwnEmployment, Purchase
from core.ladder.edition import Edition
from core.ladder.refusals import refusals
from core.ladder.scoring import score
from core.language import Language
from tests.assessment.interviews import INTERVIEW, ORGANISATION, QUALITY, Told, group, purchase
from tests.ladder.companies import EDITION

TEXTS = load_texts()
DAY = date(2026, 11, 30)
YEAR = 2025
LASTING = [it.id for it in EDITION.start_positions if it.counts_years is None]
CONTRACTS = [it.id for it in EDITION.contracts]


def answered(answers: Answers, language: Language = "nl") -> Account:
    """Finish an assessment."""
    outcome = replay(INTERVIEW, answers)
    assert isinstance(outcome, Complete), outcome
    return account(outcome.result, language)


def account(facts: Facts, language: Language = "nl", edition: Edition = EDITION) -> Account:
    """Score what an assessment says."""
    return Account(TEXTS.voice(language), score(facts.company(), edition), facts)


def company_of(groups: int = 10, purchases: int = 5, **other: str) -> Told:
    """Answer everything for a company of 320 fte; a usual one has ten groups and five purchases."""
    told = ORGANISATION | {"total-fte": "320", "staff": "yes"}
    for number in range(1, groups + 1):
        position = LASTING[number % len(LASTING)]
        contract = CONTRACTS[number % len(CONTRACTS)]
        more, hours = "no" if number == groups else "yes", str(16 + number % 20)
        told |= group(number, position, contract=contract, hours=hours, more=more)
    told |= {"purchases": "yes", "own-employment": "yes", "own-people": "200", "own-target": "61"}
    for number in range(1, purchases + 1):
        more = "no" if number == purchases else "yes"
        told |= purchase(number, supplier=f"Leverancier {number}", amount="20000", more=more)
    return told | QUALITY | {CONFIRMED: "yes", "aspirant": "no"} | other


def facts_of(company: Company) -> Facts | None:
    """Give the assessment that leads to a company; None when none can."""
    weeks = {it.fulltime_hours for it in company.staff} or {Fraction(40)}
    too_little = any(measures.EUROS.out_of_bounds(it.amount) for it in company.purchases)
    if too_little or len(weeks) > 1 or any(not it.year_share for it in company.staff):
        return None
    groups = tuple(
        Group(n, it.start_position, it.contract, it.people, it.hours, it.year_share * MONTHS)
        for n, it in enumerate(company.staff, start=1)
    )
    return Facts(
        edition=company.edition or EDITION.id,
        organisation=None,
        year=YEAR,
        full_week=weeks.pop(),
        total_fte=company.total_fte,
        groups=groups,
        own_employment=company.own_employment,
        purchases=company.purchases,
        qualitative=company.qualitative or {},
        aspirant_plan=company.aspirant_plan,
    )


def _hundredths(low: int, high: int) -> st.SearchStrategy[Fraction]:
    return st.integers(low * 100, high * 100).map(lambda number: Fraction(number, 100))


@st.composite
def _groups(draw: st.DrawFn) -> Group:
    position = draw(st.sampled_from(EDITION.start_positions))
    limited = position.counts_years is not None
    months = st.integers(12 * 2017, 12 * YEAR + 11)
    since = months.map(lambda month: date(month // 12, month % 12 + 1, 1))
    began = draw(st.none() | since) if limited else None
    return Group(
        number=0,
        position=position.id,
        contract=draw(st.sampled_from(CONTRACTS)),
        people=draw(st.integers(1, 4)),
        hours=draw(_hundredths(1, 40)),
        months=draw(st.just(Fraction(12)) | _hundredths(1, 12)),
        since=began,
        until=position.counts_until(began) if began else None,
    )


@st.composite
def _own(draw: st.DrawFn) -> OwnEmployment:
    people = draw(st.integers(1, 100))
    return OwnEmployment(people, draw(st.integers(0, people)))


_PURCHASES = st.builds(
    Purchase,
    supplier=st.text(max_size=20),
    amount=_hundredths(1, 50_000),
    supplier_turnover=_hundredths(50_000, 1_000_000),
    supplier_fte=_hundredths(0, 200),
    supplier_direct_percent=_hundredths(0, 100),
    turnover_estimated=st.booleans(),
)
FACTS = st.builds(
    Facts,
    edition=st.just(EDITION.id),
    organisation=st.none() | st.text(min_size=1, max_size=100),
    year=st.just(YEAR),
    full_week=_hundredths(32, 40),
    total_fte=_hundredths(2, 160),
    groups=st.lists(_groups(), max_size=6).map(tuple),
    own_employment=st.none() | _own(),
    purchases=st.lists(_PURCHASES, max_size=3).map(tuple),
    qualitative=st.dictionaries(
        st.sampled_from([it.id for it in EDITION.requirements]), st.booleans()
    ),
    aspirant_plan=st.booleans(),
).filter(lambda facts: not refusals(facts.company(), EDITION))
"""What an assessment may say, of organisations that stand near the norms."""
