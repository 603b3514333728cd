"""Steps through an assessment: each gives the reply that takes it one further."""

from dataclasses import replace

from bot.assessment import asking
from bot.assessment.changing import stuck, what_to_change
from bot.assessment.deciding import yes_or_no
from bot.assessment.dropping import dropped
from bot.assessment.press import Press, Verb
from bot.assessment.result import result
from bot.assessment.session import Session, Sessions
from bot.assessment.summary import brief, is_field, line_of, summary
from bot.assessment.understanding import Answered, Described, takes_anything, understand
from core.assessment.edits import changed, put
from core.assessment.interview import CONFIRMED
from core.assessment.kinds import Misread
from core.assessment.questions import Question
from core.assessment.replay import Complete, Open, Stuck
from core.assessment.scenario import (
    IDLE,
    Answers,
    Confirming,
    Discarding,
    Interviewing,
    Revising,
    Scenario,
)
from core.blocks import Block, Choices, Text
from core.conversation import Reply, Turn
from core.knowledge.questions import asks_at_length

QUESTION_WORDS = 4
"""Words from which on what is no answer, and begins like a question, is one."""
NAME_WORDS = 6
"""The same where a name is asked for, which may begin with any word."""


class Steps:
    """The steps that one turn may take in a scenario."""

    def __init__(self, turn: Turn, sessions: Sessions) -> None:
        self.turn = turn
        self.sessions = sessions
        self.voice = sessions.texts.voice(turn.language)

    def at_hand(self, session: Session) -> tuple[Block, ...]:
        """Show what is at hand: the open question, the summary, a way out, or the result."""
        match session.outcome:
            case Open(question) if question.key == CONFIRMED:
                return summary(session)
            case Open(question):
                return asking.asked(session, question)
            case Stuck() as outcome:
                return stuck(session, outcome)
            case Complete(facts):
                return result(session, facts)

    def go_on(self, scenario: Scenario, *before: str) -> Reply:
        """Go on with a scenario as it is now, after saying something first."""
        return self._go_on(self.sessions.of(scenario, self.turn.language), *before)

    def _go_on(self, session: Session, *before: str) -> Reply:
        said = tuple(Text(text) for text in before)
        return Reply((*said, *self.at_hand(session)), put(self.turn.state, session.scenario))

    def stay(self, *blocks: Block) -> Reply:
        """Say something and leave everything as it is."""
        return Reply(blocks, self.turn.state)

    def current(self, session: Session) -> Question[object] | None:
        """Give the question that an answer now would be for."""
        activity = self.turn.state.activity
        revised = activity.question if isinstance(activity, Revising) else None
        return session.question(revised) if revised else session.open_question

    def asks_if_right(self, session: Session) -> bool:
        """Tell whether a yes to the summary is all that the score waits for."""
        question = self.current(session)
        return question is not None and question.key == CONFIRMED

    def answer(self, session: Session, question: Question[object], text: str) -> Reply | None:
        """Take a message as the answer to a question; None if it asks something instead."""
        match understand(session, question, text):
            case Misread() if asks_at_length(text, QUESTION_WORDS):
                return None
            case Answered() if takes_anything(question) and asks_at_length(text, NAME_WORDS):
                return None
            case Answered("no") if question.key == CONFIRMED:
                return self.stay(*what_to_change(session))
            case Answered(canonical):
                return self.take(session, {question.key: canonical})
            case Described(answers):
                return self.ask_if_right(session, answers)
            case Misread() as found:
                return self.stay(*asking.misread(session, question, found))

    def pressed_answer(self, session: Session, target: str) -> Reply:
        """Take over the answer on a button, if it belongs to the question at hand."""
        key, _, canonical = target.partition("=")
        question = self.current(session)
        if question is None or question.key != key or canonical not in question.offers:
            return self.stale(session)
        return self.take(session, {key: canonical})

    def take(self, session: Session, changes: Answers) -> Reply:
        """Take over answers, unless that voids others: then ask first."""
        draft = self._drafted(session, changes)
        if void := draft.outdated:
            pending = Confirming(session.scenario.number, changes, void)
            return self._ask_before_dropping(session, draft, pending)
        return self._go_on(draft)

    def ask_if_right(self, session: Session, answers: Answers) -> Reply:
        """Show what was read from one line, and take it over only after a yes."""
        draft = self._drafted(session, answers)
        part = next(line_of(q) for q in draft.foreseen if q.key in answers and is_field(q))
        read = self.voice("line-read", answers=brief(draft, part, answers))
        return self.deciding(Confirming(session.scenario.number, answers), read)

    def _ask_before_dropping(self, session: Session, draft: Session, pending: Confirming) -> Reply:
        names = dropped(session, draft, pending.void)
        return self.deciding(pending, self.voice("change-voids", names=", ".join(names)))

    def _drafted(self, session: Session, changes: Answers) -> Session:
        """Show how a scenario would stand with other answers."""
        answers = changed(session.scenario.answers, changes)
        return self.sessions.of(replace(session.scenario, answers=answers), self.turn.language)

    def deciding(self, pending: Confirming | Discarding, said: str) -> Reply:
        """Wait for a yes or a no to what was said."""
        state = replace(self.turn.state, activity=pending)
        return Reply((Text(said), yes_or_no(self.voice, pending)), state)

    def pending(self, session: Session, pending: Confirming) -> Reply:
        """Ask again what waits for a yes or a no."""
        if pending.void:
            draft = self._drafted(session, pending.changes)
            again = self._ask_before_dropping(session, draft, pending)
        else:
            again = self.ask_if_right(session, pending.changes)
        return replace(again, blocks=(Text(self.voice("still-waiting-yes")), *again.blocks))

    def corrected(self, session: Session, pending: Confirming, text: str) -> Reply:
        """Take a line that says it better for the one that waits for a yes, or ask that again."""
        question = self.current(session)
        match understand(session, question, text) if question and not pending.void else None:
            case Described(answers):
                return self.ask_if_right(session, answers)
            case _:
                return self.pending(session, pending)

    def confirmed(self, session: Session, pending: Confirming) -> Reply:
        """Take over what was waiting for a yes."""
        answers = changed(session.scenario.answers, pending.changes, pending.void)
        return self.go_on(replace(session.scenario, answers=answers))

    def left(self, session: Session) -> Reply:
        """Leave everything as it was, after a no."""
        return self.go_on(session.scenario, self.voice("left-as-it-was"))

    def stop(self, session: Session) -> Reply:
        """Leave the assessment; everything is kept."""
        go_on = Press(Verb.OPEN, session.scenario.number)
        choices = Choices((go_on.choice(self.voice.label("offer-go-on")),))
        state = replace(self.turn.state, activity=IDLE)
        return Reply((Text(self.voice("stopped")), choices), state)

    def stale(self, session: Session | None, key: str = "stale-button") -> Reply:
        """Answer a button or form that belongs to something else than what is at hand."""
        said = Text(self.voice(key))
        if session is None:
            return self.stay(said)
        state = replace(self.turn.state, activity=Interviewing(session.scenario.number))
        return Reply((said, *self.at_hand(session)), state)
