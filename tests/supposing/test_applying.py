"""What a supposition does to the answers, and so to the score."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.assessment.edits import with_parts
from core.assessment.interview import CONFIRMED
from core.assessment.replay import Complete, Open, replay
from core.assessment.scenario import Answers
from core.ladder.company import Company, Purchase, StaffGroup
from core.ladder.edition import Edition
from core.ladder.scoring import score
from core.supposing.applying import applied
from core.supposing.changes import (
    Assumed,
    Bought,
    Change,
    Contracted,
    Grown,
    Hire,
    Left,
    Prolonged,
    Unclear,
    Work,
)
from core.supposing.hiring import STUDENTS_CONTRACT, USUAL_CONTRACT
from tests.assessment.interviews import INTERVIEW, LIMITED, Told, without
from tests.ladder.companies import EDITION, EDITIONS
from tests.supposing.companies import BAKERY, FACTS, facts_of, read

WEEK = Fraction(40)
NOW = FACTS.company()
WAJONGERS, INTERN, AGENCY = NOW.staff


def after(change: Change) -> Company:
    return facts_of(applied(BAKERY, change, FACTS)).company()


def grown(fte: Fraction, *staff: StaffGroup) -> Company:
    return replace(NOW, total_fte=NOW.total_fte + fte, staff=staff)


def test_who_is_hired_comes_on_top() -> None:
    change = Hire("wajong", "regular", 2, Fraction(32), Fraction(6))
    new = StaffGroup("wajong", "regular", 2, Fraction(32), WEEK, Fraction(1, 2))

    # 2 x 32/40 x 6/12 is 0.8 fte.
    assert after(change) == grown(Fraction(8, 10), *NOW.staff, new)


def test_who_is_hired_in_the_place_of_others_leaves_the_size() -> None:
    change = Hire("wajong", "regular", 1, Fraction(32), Fraction(12), instead=True)

    assert after(change).total_fte == NOW.total_fte


@pytest.mark.parametrize("position", LIMITED)
def test_who_counts_for_some_years_counts_all_of_this_one(position: str) -> None:
    assumed = frozenset({Assumed.HIRED_IN_JANUARY})
    change = Hire(position, "regular", 1, WEEK, Fraction(12), assumed=assumed)

    assert after(change).staff[-1].year_share == 1


def test_other_hours_change_the_size_along() -> None:
    busier = replace(WAJONGERS, hours=Fraction(36))

    # 2 x 12/40 is 0.6 fte.
    assert after(Work(1, 2, Fraction(36))) == grown(Fraction(6, 10), busier, INTERN, AGENCY)


def test_one_of_a_group_becomes_a_group_of_its_own() -> None:
    same, other = replace(WAJONGERS, people=1), replace(WAJONGERS, people=1, hours=Fraction(36))

    assert after(Work(1, 1, Fraction(36))) == grown(Fraction(3, 10), same, other, INTERN, AGENCY)


def test_another_contract_leaves_the_size() -> None:
    employed = replace(INTERN, contract="regular")

    assert after(Contracted(2, 1, "regular")) == grown(Fraction(0), WAJONGERS, employed, AGENCY)


def test_more_months_change_the_size_along() -> None:
    all_year = replace(AGENCY, year_share=Fraction(1))

    assert after(Prolonged(3, 1, Fraction(12))) == grown(
        Fraction(1, 2), WAJONGERS, INTERN, all_year
    )


def test_who_leaves_is_not_replaced() -> None:
    assert after(Left(2, 1)) == grown(Fraction(-8, 10), WAJONGERS, AGENCY)


def test_when_the_last_group_leaves_nobody_of_the_target_group_is_left() -> None:
    answers: Answers = {**BAKERY, "aspirant": "no"}
    for _ in range(3):
        facts = facts_of(answers)
        answers = applied(answers, Left(1, facts.groups[0].people), facts)

    assert answers["staff"] == "no"
    assert facts_of(answers).groups == ()


def test_growth_is_outside_the_target_group() -> None:
    assert after(Grown(Fraction(10))) == grown(Fraction(10), *NOW.staff)


def test_more_is_bought_at_a_supplier_that_is_known() -> None:
    change = Bought({"supplier": "De Brug", "amount": "50000"}, known=1)
    (bought,) = after(change).purchases

    assert bought == replace(NOW.purchases[0], amount=Fraction(70_000))


def test_another_supplier_is_a_purchase_of_its_own() -> None:
    figures = {"supplier": "Groenwerk", "amount": "50000", "turnover": "2000000~"}
    change = Bought({**figures, "fte": "40", "direct": "30"})
    bought = Purchase(
        supplier="Groenwerk",
        amount=Fraction(50_000),
        supplier_turnover=Fraction(2_000_000),
        supplier_fte=Fraction(40),
        supplier_direct_percent=Fraction(30),
        turnover_estimated=True,
    )

    assert after(change).purchases == (*NOW.purchases, bought)


changes = st.one_of(
    st.builds(
        Hire,
        st.sampled_from(["wajong", "ww", "bbl-1"]),
        st.sampled_from(["regular", "internship"]),
        st.integers(1, 5),
        st.integers(1, 40).map(Fraction),
        st.integers(1, 12).map(Fraction),
        st.booleans(),
    ),
    st.builds(Work, st.integers(1, 3), st.integers(1, 3), st.integers(1, 40).map(Fraction)),
    st.builds(
        Contracted, st.integers(1, 3), st.integers(1, 3), st.sampled_from(["regular", "trial"])
    ),
    st.builds(Prolonged, st.integers(1, 3), st.integers(1, 3), st.integers(1, 12).map(Fraction)),
    st.builds(Left, st.integers(1, 3), st.integers(1, 3)),
    st.builds(Grown, st.integers(-20, 40).map(Fraction)),
)


@st.composite
def assessments(draw: st.DrawFn) -> Answers:
    """A finished assessment of one to three groups."""
    told: Told = {**BAKERY, "total-fte": str(draw(st.integers(12, 120))), "aspirant": "no"}
    groups = [
        {
            "position": draw(st.sampled_from(["wajong", "ww", "bbl-2"])),
            "contract": draw(st.sampled_from(["regular", "trial"])),
            "people": str(draw(st.integers(1, 3))),
            "hours": str(draw(st.integers(1, 40))),
            "months": str(draw(st.integers(1, 12))),
        }
        for _ in range(draw(st.integers(1, 3)))
    ]
    return with_parts(told, "group", groups)


@given(assessments(), changes)
def test_of_any_assessment_nothing_but_what_is_supposed_changes(
    answers: Answers, change: Change
) -> None:
    facts = facts_of(answers)
    if isinstance(change, Grown):
        assume(facts.total_fte + change.fte > 0)
    elif not isinstance(change, Hire | Bought):
        assume(change.group <= len(facts.groups))
        assume(change.people <= facts.groups[change.group - 1].people)

    supposed = applied(answers, change, facts)
    result = replay(INTERVIEW, supposed)

    assert set(replay(INTERVIEW, supposed).outdated) <= {"aspirant"}
    if isinstance(result, Complete):
        before, then = facts.company(), result.result.company()
        assert then == replace(before, staff=then.staff, total_fte=then.total_fte)
        assert score(then, EDITION).size_fte == then.total_fte
        others = then.total_fte - sum(it.fte for it in then.staff)
        grows = change.fte if isinstance(change, Grown) else Fraction(0)
        takes = then.staff[-1].fte if isinstance(change, Hire) and change.instead else Fraction(0)
        assert others == before.total_fte - sum(it.fte for it in before.staff) + grows - takes


SAID = (
    "ik we de het een er twee 3 0 -5 1e9 999999999 0,5 anderhalve wajonger wajongers ww'er "
    "stagiair statushouder bol bbl groep groep_2 groep_99 uur 32 36u fte % procent jaar "
    "maanden het_hele_jaar vast_contract stage aannemen aanneem weggaat vertrekt groeien "
    "krimpen inkopen €_50.000 20k bij De_Brug omzet miljoen meer minder naar "
    "in_plaats_van_een_ander vanaf_1_juli , en of dan trede hire leaves grow buy hours people "
    "at from each a one fulltime gewone collega's werken krijgt "
    "samen omhoog nog 3_maanden in_totaal vervangen door halve 1,5 van_24_naar groep_1 hebben "
).split()
sentences = st.tuples(
    st.sampled_from(["wat als", "stel dat", "en als", "what if", "and if", "als", "en met"]),
    st.lists(st.sampled_from(SAID), min_size=1, max_size=12),
).map(lambda said: " ".join((said[0], *said[1])).replace("_", " "))
LAST = Hire("wajong", "regular", 1, Fraction(32), Fraction(12))


@given(sentences, st.sampled_from([None, LAST]))
def test_whatever_is_understood_can_be_worked_out_or_is_found_to_be_impossible(
    text: str, last: Hire | None
) -> None:
    match read(text, last):
        case None | Unclear():
            return
        case Bought(figures, None) if not figures.keys() >= {"turnover", "fte", "direct"}:
            return
        case change:
            result = replay(INTERVIEW, {"aspirant": "no", **applied(BAKERY, change, FACTS)})
            asked = result.question.words if isinstance(result, Open) else None
            assert asked in {None, "total-fte", "purchase-turnover"}


@pytest.mark.parametrize("edition", [*EDITIONS], ids=lambda edition: edition.id)
def test_every_edition_has_the_contracts_that_are_assumed(edition: Edition) -> None:
    assert edition.contract(USUAL_CONTRACT).weight == 1
    assert edition.contract(STUDENTS_CONTRACT).weight < 1


def test_a_yes_to_the_summary_stays() -> None:
    assert applied(BAKERY, Grown(Fraction(1)), FACTS)[CONFIRMED] == "yes"


def test_a_supposition_never_changes_the_answers_it_is_about() -> None:
    before = dict(BAKERY)
    applied(BAKERY, Left(1, 1), FACTS)

    assert without(BAKERY) == before
