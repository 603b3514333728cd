"""Changing an assessment: answers taken back, whole groups removed, scenarios copied."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from core.assessment.interview import CONFIRMED
from core.assessment.questions import MOST_PARTS
from core.assessment.scenario import Answers, Interviewing, Scenario
from core.conversation import State

OPENING = {"group": "staff", "purchase": "purchases"}
"""The question that leads to the first part of a kind, and is answered no when none is left."""


def changed(answers: Answers, changes: Answers, void: Iterable[str] = ()) -> Answers:
    """Take over answers and drop others; a change to the summary asks for a new yes."""
    dropped = {*void, CONFIRMED} - changes.keys()
    kept = {key: answer for key, answer in answers.items() if key not in dropped}
    return kept | dict(changes)


def reopened(scenario: Scenario) -> Scenario:
    """Take back the yes to the summary."""
    return replace(scenario, answers=changed(scenario.answers, {}))


def without_part(answers: Answers, name: str, number: int) -> Answers:
    """Remove a group or purchase; those behind it move up."""
    kept = with_parts(answers, name, [part for i, part in parts(answers, name) if i != number])
    return {key: answer for key, answer in kept.items() if key != CONFIRMED}


def with_parts(answers: Answers, name: str, those: Sequence[Answers]) -> Answers:
    """Put groups or purchases in the place of those there are."""
    kept = {key: answer for key, answer in answers.items() if not key.startswith(f"{name}.")}
    kept[OPENING[name]] = "yes" if those else "no"
    for i, part in enumerate(those, start=1):
        kept |= {f"{name}.{i}.{field}": answer for field, answer in part.items()}
        kept[f"{name}.{i}.more"] = "yes" if i < len(those) else "no"
    return kept


def parts(answers: Answers, name: str) -> list[tuple[int, Answers]]:
    """Give the groups or purchases with their numbers, by the last part of their keys."""
    found: list[tuple[int, Answers]] = []
    for number in range(1, MOST_PARTS + 1):
        start = f"{name}.{number}."
        part = {k.removeprefix(start): a for k, a in answers.items() if k.startswith(start)}
        if part:
            found.append((number, part))
    return found


def scenario_of(state: State, number: int) -> Scenario | None:
    """Find a scenario by its number."""
    return next((s for s in state.scenarios if s.number == number), None)


def begun(
    state: State, name: str, edition: str, questions: str, on: date
) -> tuple[State, Scenario]:
    """Begin a scenario, and ask its first question."""
    scenario = Scenario(state.next_number, name, on, edition, questions, {})
    return _added(state, scenario), scenario


def copied(state: State, scenario: Scenario, name: str) -> tuple[State, Scenario]:
    """Copy a scenario under another name, with all its answers."""
    twin = replace(scenario, number=state.next_number, name=name)
    return _added(state, twin), twin


def _added(state: State, scenario: Scenario) -> State:
    return replace(
        state,
        scenarios=(*state.scenarios, scenario),
        activity=Interviewing(scenario.number),
        next_number=state.next_number + 1,
    )


def put(state: State, scenario: Scenario) -> State:
    """Replace a scenario by its newer form, and go on with it."""
    scenarios = tuple(scenario if s.number == scenario.number else s for s in state.scenarios)
    return replace(state, scenarios=scenarios, activity=Interviewing(scenario.number))


def removed(state: State, number: int) -> State:
    """Delete a scenario; what was being asked of it is asked no more."""
    return replace(state, scenarios=tuple(s for s in state.scenarios if s.number != number))
