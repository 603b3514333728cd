"""Merging: what was remembered for two accounts of one person becomes one state."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from core.assessment.scenario import (
    IDLE,
    Activity,
    Applying,
    Assessing,
    Idle,
    Importing,
    Registering,
    Scenario,
)
from core.conversation import State


def merged(here: State, there: State) -> State:
    """Give all that two conversations remember; what there can be only one of is that of `here`.

    Where nothing goes on here, what goes on there goes on. When both ever had scenarios, all get
    numbers that neither gave, so that no old button of one means a scenario of the other.
    """
    if here.next_number > 1 and there.next_number > 1:
        first = max(here.next_number, there.next_number)
        here, there = _renumbered(here, first), _renumbered(there, first + len(here.scenarios))
    going_on = there if isinstance(here.activity, Idle) else here
    # What is being filled in is kept twice, and must stay the same.
    listed = going_on if isinstance(going_on.activity, Registering) else here
    applied = going_on if isinstance(going_on.activity, Applying) else here
    return State(
        language=here.language or there.language,
        heard=here.heard or there.heard,
        asked=here.asked or there.asked,
        scenarios=(*here.scenarios, *_told_apart(there.scenarios, here.scenarios)),
        activity=going_on.activity,
        next_number=max(here.next_number, there.next_number),
        search=here.search or there.search,
        centre=here.centre or there.centre,
        own_listing=listed.own_listing or here.own_listing or there.own_listing,
        # A supposition is void once its scenario has another number, and is easily made again.
        what_if=here.what_if if here.next_number > 1 >= there.next_number else None,
        own_application=(applied.own_application or here.own_application or there.own_application),
    )


def _renumbered(state: State, first: int) -> State:
    numbers = {it.number: number for number, it in enumerate(state.scenarios, first)}
    return replace(
        state,
        scenarios=tuple(replace(it, number=numbers[it.number]) for it in state.scenarios),
        activity=_moved(state.activity, numbers),
        next_number=first + len(numbers),
    )


def _moved(activity: Activity, numbers: Mapping[int, int]) -> Activity:
    if not isinstance(activity, Assessing | Importing):
        return activity
    number = numbers.get(activity.scenario)
    return IDLE if number is None else replace(activity, scenario=number)


def _told_apart(theirs: Sequence[Scenario], ours: Sequence[Scenario]) -> Iterator[Scenario]:
    """Put a figure behind their names that we have too: both began with "Zelfscan 1"."""
    taken = {it.name for it in ours}
    names = taken | {it.name for it in theirs}
    for scenario in theirs:
        name = scenario.name
        if name in taken:
            name = next(new for n in count(2) if (new := f"{name} ({n})") not in names)
        names.add(name)
        yield replace(scenario, name=name)
