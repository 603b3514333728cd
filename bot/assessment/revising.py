"""Steps back: an earlier answer given again, a group removed."""

from dataclasses import replace

from bot.assessment import asking
from bot.assessment.answers import capitalised
from bot.assessment.changing import named, part_named, what_to_change, what_to_change_in
from bot.assessment.session import Session
from bot.assessment.steps import Steps
from bot.assessment.summary import parts
from core.assessment.edits import reopened, without_part
from core.assessment.interview import CONFIRMED
from core.assessment.scenario import Revising
from core.conversation import Reply


def back(steps: Steps, session: Session) -> Reply:
    """Return to the question before the present one."""
    current = steps.current(session)
    keys = [question.key for question in session.asked]
    before = keys[: keys.index(current.key)] if current and current.key in keys else keys
    if not before:
        return steps.go_on(session.scenario, steps.voice("nothing-before"))
    return revise(steps, session, before[-1])


def revise(steps: Steps, session: Session, key: str) -> Reply:
    """Ask a question again that was answered before."""
    question = session.question(key)
    if question is None:
        return steps.stale(session)
    if key == CONFIRMED:
        return steps.go_on(reopened(session.scenario))
    state = replace(steps.turn.state, activity=Revising(session.scenario.number, key))
    return Reply(asking.asked(session, question), state)


def change(steps: Steps, session: Session, about: str) -> Reply:
    """Change the answer, group or purchase that is named; without a name, offer all of them."""
    if not session.asked:
        return steps.go_on(session.scenario, steps.voice("nothing-to-change"))
    target = about and named(session, about)
    return change_of(steps, session, target) if target else steps.stay(*what_to_change(session))


def change_of(steps: Steps, session: Session, target: str) -> Reply:
    """Change what a key stands for: one answer, or something in a group or purchase."""
    if target in parts(session):
        return steps.stay(*what_to_change_in(session, target))
    return revise(steps, session, target)


def remove(steps: Steps, session: Session, about: str) -> Reply:
    """Remove the group or purchase that is named; unnamed, offer what there is."""
    part = part_named(session, about)
    if part is None:
        return steps.stay(*what_to_change(session))
    name, number = part.split(".")
    answers = without_part(session.scenario.answers, name, int(number))
    said = steps.voice("part-removed", part=capitalised(parts(session)[part]))
    return steps.go_on(replace(session.scenario, answers=answers), said)
