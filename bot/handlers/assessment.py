"""The self-assessment: walks a company through its questions to a score.

What is said is in `bot.assessment`, what follows from which answer in `core.assessment`.
"""

from bot.assessment.asking import waiting
from bot.assessment.commanded import commanded
from bot.assessment.commands import Commands
from bot.assessment.filling_in import submitted
from bot.assessment.press import Press
from bot.assessment.pressed import pressed
from bot.assessment.session import Session, Sessions
from bot.assessment.shelf import Shelf
from bot.assessment.steps import Steps
from bot.assessment.understanding import takes_anything
from core.assessment.expressions import YES_NO
from core.assessment.own_rung import asks_for_own_rung
from core.assessment.replay import Complete
from core.assessment.scenario import Confirming, Discarding, Idle, Interviewing, Renaming
from core.blocks import Block
from core.contents import Pressed, Said, Submitted
from core.conversation import Reply, Turn


class Assessment:
    """Handles every message that starts, continues or manages an assessment."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._commands = Commands(sessions.texts)

    async def __call__(self, turn: Turn) -> Reply | None:
        """Answer what belongs to an assessment."""
        steps = Steps(turn, self._sessions)
        match turn.content:
            case Pressed(token) if press := Press.parse(token):
                return pressed(steps, press)
            case Submitted(token, values) if press := Press.parse(token):
                return submitted(steps, press, values)
            case Said(text):
                return self._said(steps, text)
            case _:
                return None

    async def asked_for(self, turn: Turn) -> Reply | None:
        """Begin for who asks on which rung their own staff brings them, while nothing runs."""
        match turn.content, turn.state.activity:
            case Said(text), Idle() if asks_for_own_rung(text):
                return Shelf(Steps(turn, self._sessions)).start()
            case _:
                return None

    def is_at_rest(self, turn: Turn) -> bool:
        """Tell whether nothing waits for an answer: nothing runs, or it is finished and shown."""
        match turn.state.activity:
            case Idle():
                return True
            case Interviewing():
                session = self._sessions.active(turn.state, turn.language)
                return session is not None and isinstance(session.outcome, Complete)
            case _:
                return False

    def asks_for_name(self, turn: Turn) -> bool:
        """Tell whether a name is asked for, so that any words may be the answer."""
        session = self._sessions.active(turn.state, turn.language)
        question = Steps(turn, self._sessions).current(session) if session else None
        return question is not None and takes_anything(question)

    async def reminder(self, turn: Turn) -> tuple[Block, ...]:
        """Say what is still waiting for an answer, if anything is."""
        session = self._sessions.active(turn.state, turn.language)
        if session is None:
            return ()
        steps, activity = Steps(turn, self._sessions), turn.state.activity
        if isinstance(activity, Confirming):
            return steps.pending(session, activity).blocks
        return waiting(session, activity, steps.current(session))

    def _said(self, steps: Steps, text: str) -> Reply | None:
        session = self._sessions.active(steps.turn.state, steps.turn.language)
        if said := self._commands.named(text):
            reply = commanded(steps, session, said)
            if reply:
                return reply
        if session is None:
            return Shelf(steps).start() if self._commands.wants_to_start(text) else None
        return _answered(steps, session, text)


def _answered(steps: Steps, session: Session, text: str) -> Reply | None:
    """Take words as the answer to what is waiting for one."""
    match steps.turn.state.activity, YES_NO.named_in(text):
        case Renaming(), _:
            return Shelf(steps).renamed(session, text)
        case Confirming() as pending, ("yes",):
            return steps.confirmed(session, pending)
        case Discarding() as pending, ("yes",):
            return Shelf(steps).discarded(session, pending)
        case Confirming() | Discarding(), ("no",):
            return steps.left(session)
        case Confirming() as pending, _:
            return steps.corrected(session, pending, text)
        case Discarding(restart=restart), _:
            return Shelf(steps).ask_before_discarding(session, restart=restart)
        case _:
            question = steps.current(session)
            return steps.answer(session, question, text) if question else None
