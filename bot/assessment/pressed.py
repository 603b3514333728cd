"""Which button leads to which step; an old one changes nothing."""

from bot.assessment.deciding import mark
from bot.assessment.filling_in import form_not_opened
from bot.assessment.press import Press, Verb
from bot.assessment.revising import change, change_of, remove
from bot.assessment.session import Session
from bot.assessment.shelf import Shelf
from bot.assessment.steps import Steps
from bot.assessment.summary import parts
from core.assessment.scenario import Assessing, Confirming, Discarding
from core.conversation import Reply


def pressed(steps: Steps, press: Press) -> Reply:
    """Follow a button."""
    shelf = Shelf(steps)
    match press.verb:
        case Verb.OFFER:
            return shelf.start()
        case Verb.BEGIN:
            return shelf.begin()
        case Verb.LIST:
            return shelf.listed()
        case Verb.COMPARE:
            return shelf.compared()
        case _:
            return _of_scenario(steps, press)


def _of_scenario(steps: Steps, press: Press) -> Reply:
    turn = steps.turn
    session = steps.sessions.found(turn.state, press.scenario, turn.language)
    if session is None:
        return steps.stale(steps.sessions.active(turn.state, turn.language))
    return _anytime(steps, session, press.verb) or _at_hand(steps, session, press)


def _anytime(steps: Steps, session: Session, verb: Verb) -> Reply | None:
    """Follow a button that means the same whatever is being asked."""
    shelf = Shelf(steps)
    match verb:
        case Verb.OPEN:
            return steps.go_on(session.scenario)
        case Verb.MANAGE:
            return shelf.managed(session)
        case Verb.COPY:
            return shelf.copied(session)
        case Verb.RENAME:
            return shelf.ask_for_name(session)
        case Verb.DELETE:
            return shelf.ask_before_discarding(session, restart=False)
        case _:
            return None


def _at_hand(steps: Steps, session: Session, press: Press) -> Reply:
    """Follow a button that only means something in the scenario that is at hand."""
    activity = steps.turn.state.activity
    if not isinstance(activity, Assessing) or activity.scenario != session.scenario.number:
        return steps.stale(steps.sessions.active(steps.turn.state, steps.turn.language) or session)
    if press.verb in {Verb.CONFIRM, Verb.DECLINE}:
        return _decided(steps, session, press) or steps.stale(session)
    return _edited(steps, session, press) or steps.stale(session)


def _decided(steps: Steps, session: Session, press: Press) -> Reply | None:
    """Follow a yes or no to what was asked before a change."""
    pending = steps.turn.state.activity
    if not isinstance(pending, Confirming | Discarding) or press.target != mark(pending):
        return None
    match press.verb, pending:
        case Verb.CONFIRM, Confirming():
            return steps.confirmed(session, pending)
        case Verb.CONFIRM, Discarding():
            return Shelf(steps).discarded(session, pending)
        case _:
            return steps.left(session)


def _edited(steps: Steps, session: Session, press: Press) -> Reply | None:
    match press.verb:
        case Verb.ANSWER:
            return steps.pressed_answer(session, press.target)
        case Verb.CHANGE if press.target:
            return change_of(steps, session, press.target)
        case Verb.CHANGE:
            return change(steps, session, "")
        case Verb.REMOVE:
            part, _, seen = press.target.partition("=")
            unchanged = part in parts(session) and seen == mark(session.scenario.answers)
            return remove(steps, session, part) if unchanged else None
        case Verb.FORM:
            return form_not_opened(steps, session, press)
        case Verb.KEEP:
            return steps.go_on(session.scenario)
        case Verb.STOP:
            return steps.stop(session)
        case _:
            return None
