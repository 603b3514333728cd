"""Which command leads to which step."""

from bot.assessment import asking
from bot.assessment.commands import Command, Commanded
from bot.assessment.revising import back, change, remove
from bot.assessment.session import Session
from bot.assessment.shelf import Shelf
from bot.assessment.steps import Steps
from bot.offers import offers
from core.assessment.interview import CONFIRMED
from core.assessment.kinds import SKIPPED, UNKNOWN
from core.blocks import Text
from core.conversation import Reply


def commanded(steps: Steps, session: Session | None, said: Commanded) -> Reply | None:
    """Follow a command; None if it means nothing here."""
    shelf = Shelf(steps)
    match said.command:
        case Command.START | Command.GO_ON:
            return shelf.start()
        case Command.LIST:
            return shelf.listed()
        case Command.COMPARE:
            return shelf.compared()
        case _ if session:
            return (
                _managing(shelf, session, said.command)
                or _moving(steps, session, said)
                or _about_question(steps, session, said.command)
            )
        case _ if not said.about:
            voice, state = steps.voice, steps.turn.state
            return steps.stay(Text(voice("nothing-running")), *offers(voice, state))
        case _:
            return None


def _managing(shelf: Shelf, session: Session, command: Command) -> Reply | None:
    match command:
        case Command.RESTART:
            return shelf.ask_before_discarding(session, restart=True)
        case Command.DELETE:
            return shelf.ask_before_discarding(session, restart=False)
        case Command.COPY:
            return shelf.copied(session)
        case Command.RENAME:
            return shelf.ask_for_name(session)
        case _:
            return None


def _moving(steps: Steps, session: Session, said: Commanded) -> Reply | None:
    match said.command:
        case Command.BACK:
            return back(steps, session)
        case Command.CHANGE:
            return change(steps, session, said.about)
        case Command.REMOVE:
            return remove(steps, session, said.about)
        case Command.STOP:
            return steps.stop(session)
        case Command.SCORE if steps.asks_if_right(session):
            return steps.take(session, {CONFIRMED: "yes"})
        case Command.SCORE if session.open_question and session.open_question.key != CONFIRMED:
            return steps.go_on(session.scenario, steps.voice("score-comes-last"))
        case Command.SUMMARY | Command.SCORE:
            return steps.go_on(session.scenario)
        case _:
            return None


def _about_question(steps: Steps, session: Session, command: Command) -> Reply | None:
    question = steps.current(session)
    match command:
        case _ if question is None:
            return None
        case Command.EXPLAIN:
            return steps.stay(*asking.explained(session, question))
        case Command.SKIP if question.may_be_skipped:
            return steps.take(session, {question.key: SKIPPED})
        case Command.SKIP if question.may_be_unknown:
            return steps.take(session, {question.key: UNKNOWN})
        case Command.SKIP:
            return steps.stay(*asking.cannot_skip(session, question))
        case Command.UNKNOWN if question.may_be_unknown:
            return steps.take(session, {question.key: UNKNOWN})
        case Command.UNKNOWN:
            return steps.stay(*asking.way_on(session, question))
        case _:
            return None
