"""Two states become one: nothing is lost, and no button means anything else than it did."""

from dataclasses import replace
from datetime import date
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.assessment.edits import scenario_of
from core.assessment.scenario import (
    IDLE,
    Activity,
    Answers,
    Applying,
    Assessing,
    CallingOff,
    Confirming,
    Discarding,
    Idle,
    Interviewing,
    Introducing,
    Registering,
    Renaming,
    Revising,
    Scenario,
)
from core.codec import dump_state, load_state
from core.conversation import State
from core.knowledge.asked import Asked
from core.language import Language
from core.market.geography import Point
from core.market.search import Search
from core.market.wish import AtPoint, Wish
from core.merging import merged

Content: TypeAlias = tuple[date, str, str, tuple[tuple[str, str], ...]]

answers = st.dictionaries(st.sampled_from(["staff", "year", "group.1.hours"]), st.text(max_size=3))
languages: st.SearchStrategy[Language | None] = st.sampled_from(["nl", "en", None])


def scenario(number: int) -> st.SearchStrategy[Scenario]:
    return st.builds(
        Scenario,
        st.just(number),
        st.sampled_from(["Zelfscan 1", "Zelfscan 1 (2)", "Anders"]),
        st.dates(),
        st.just("2018-04-01"),
        st.just("1"),
        answers,
    )


def activities(numbers: list[int]) -> st.SearchStrategy[Activity]:
    """What can go on; also of a scenario that was thrown away."""
    number = st.sampled_from([*numbers, 99])
    return st.one_of(
        st.just(IDLE),
        st.builds(Interviewing, number),
        st.builds(Revising, number, st.just("year")),
        st.builds(Confirming, number, answers, st.just(("staff",))),
        st.builds(Renaming, number),
        st.builds(Discarding, number, st.booleans()),
        st.builds(Registering, answers, st.none()),
        st.builds(Applying, answers, st.none()),
        st.builds(CallingOff, st.just("4821956")),
        st.builds(Introducing, st.just("bezem"), st.none()),
    )


@st.composite
def states(draw: st.DrawFn) -> State:
    next_number = draw(st.integers(1, 6))
    kept = draw(st.sets(st.integers(1, next_number - 1))) if next_number > 1 else set()
    activity = draw(activities(sorted(kept)))
    listing = draw(st.none() | answers.filter(bool))
    return State(
        language=draw(languages),
        heard=draw(languages),
        asked=draw(st.none() | st.builds(Asked, st.text(max_size=3))),
        scenarios=tuple(draw(scenario(number)) for number in sorted(kept)),
        activity=activity,
        next_number=next_number,
        search=draw(st.none() | st.builds(Search, st.just(Wish()), st.integers(0, 9))),
        centre=draw(st.none() | st.just(AtPoint(Point(52.5, 6.1)))),
        own_listing=activity.answers if isinstance(activity, Registering) else listing,
        own_application=activity.answers if isinstance(activity, Applying) else listing,
    )


def contents(state: State) -> list[Content]:
    """Give what was filled in, whatever it is called or numbered."""
    return sorted(
        (s.started, s.edition, s.questions, tuple(sorted(s.answers.items())))
        for s in state.scenarios
    )


def halves(state: State, first: int) -> tuple[tuple[Scenario, ...], tuple[Scenario, ...]]:
    return state.scenarios[:first], state.scenarios[first:]


def at_hand(state: State) -> Answers | None:
    """Give the answers of the scenario that something goes on with."""
    if not isinstance(state.activity, Assessing):
        return None
    found = scenario_of(state, state.activity.scenario)
    return found.answers if found else None


@given(states(), states())
def test_no_scenario_is_lost_and_each_is_told_apart(here: State, there: State) -> None:
    both = merged(here, there)
    assert contents(both) == sorted([*contents(here), *contents(there)])
    numbers = [s.number for s in both.scenarios]
    assert len(set(numbers)) == len(numbers)
    ours, theirs = ({s.name for s in it} for it in halves(both, len(here.scenarios)))
    assert not ours & theirs
    assert all(0 < number < both.next_number for number in numbers)
    assert load_state(dump_state(both)) == both


@given(states(), states())
def test_an_old_button_means_the_same_scenario_or_none(here: State, there: State) -> None:
    both = merged(here, there)
    for side in (here, there):
        for number in range(1, side.next_number):
            found, before = scenario_of(both, number), scenario_of(side, number)
            assert found is None or (before and found.answers == before.answers)
    assert both.next_number >= max(here.next_number, there.next_number)


@given(states(), states())
def test_what_goes_on_here_goes_on_and_else_what_goes_on_there(here: State, there: State) -> None:
    both = merged(here, there)
    goes_on = there if isinstance(here.activity, Idle) else here
    if isinstance(goes_on.activity, Assessing) and at_hand(goes_on) is not None:
        assert type(both.activity) is type(goes_on.activity)
        assert at_hand(both) == at_hand(goes_on)
    elif not isinstance(goes_on.activity, Assessing):
        assert both.activity == goes_on.activity
    if isinstance(both.activity, Registering) and both.activity.answers:
        assert both.own_listing == both.activity.answers
    if isinstance(both.activity, Applying) and both.activity.answers:
        assert both.own_application == both.activity.answers


@given(states())
def test_with_a_new_account_everything_stays_as_it_was(state: State) -> None:
    listing, application = state.own_listing or None, state.own_application or None
    state = replace(state, own_listing=listing, own_application=application)
    assert merged(State(), state) == state == merged(state, State())


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ((["Zelfscan 1"], ["Zelfscan 1"]), ["Zelfscan 1", "Zelfscan 1 (2)"]),
        ((["Zelfscan 1"], ["Anders"]), ["Zelfscan 1", "Anders"]),
        ((["A"], ["A", "A (2)"]), ["A", "A (3)", "A (2)"]),
    ],
)
def test_scenarios_of_the_same_name_get_a_figure(
    names: tuple[list[str], list[str]], told: list[str]
) -> None:
    here, there = (
        State(
            scenarios=tuple(
                Scenario(number, name, date(2026, 1, 1), "2018-04-01", "1", {})
                for number, name in enumerate(side, 1)
            ),
            next_number=len(side) + 1,
        )
        for side in names
    )
    assert [s.name for s in merged(here, there).scenarios] == told
