"""Somebody's own page: what is going on, what came of it last, and what there is to do."""

from collections.abc import Sequence

from bot.assessment.asking import wording
from bot.assessment.press import Press, Verb
from bot.assessment.scenarios import result_line, standing_line
from bot.assessment.session import Session, Sessions
from bot.offers import others, start
from bot.texts import Voice
from core.assessment.replay import Complete
from core.assessment.scenario import Assessing
from core.blocks import Block, Choices, Text
from core.conversation import State
from core.language import Language


def home(sessions: Sessions, state: State, language: Language) -> tuple[Block, ...]:
    """Make the page of a conversation as it is remembered."""
    voice = sessions.texts.voice(language)
    found = [sessions.found(state, it.number, language) for it in state.scenarios]
    known = [session for session in found if session]
    unfinished = [session for session in known if not isinstance(session.outcome, Complete)]
    finished = [session for session in known if isinstance(session.outcome, Complete)]
    running = _at_hand(unfinished, state)
    menu = others(voice) if running else (start(voice), *others(voice))
    return (
        Text(voice("home-intro")),
        *(_running(voice, running) if running else ()),
        *(_finished(voice, finished[-1]) if finished else ()),
        Choices(menu),
    )


def _at_hand(unfinished: Sequence[Session], state: State) -> Session | None:
    """Choose the assessment to go on with: the one that is spoken of, or else the latest."""
    activity = state.activity
    at_hand = activity.scenario if isinstance(activity, Assessing) else None
    spoken_of = [session for session in unfinished if session.scenario.number == at_hand]
    return next(iter((*spoken_of, *reversed(unfinished))), None)


def _running(voice: Voice, session: Session) -> tuple[Block, ...]:
    question = session.open_question
    asked = voice("home-question", question=wording(session, question)) if question else ""
    said = "\n\n".join(filter(None, (standing_line(session), asked)))
    return Text(said), _open(session, voice.label("offer-go-on"))


def _finished(voice: Voice, session: Session) -> tuple[Block, ...]:
    said = voice("home-result", result=result_line(session))
    return Text(said), _open(session, voice.label("home-see-result"))


def _open(session: Session, label: str) -> Choices:
    return Choices((Press(Verb.OPEN, session.scenario.number).choice(label),))
