"""Several assessments side by side: their list, what one can do with each, and a comparison."""

from bot.assessment.account import Account
from bot.assessment.comparing import Finished, line, side_by_side
from bot.assessment.press import Press, Verb
from bot.assessment.session import Session
from bot.assessment.shown import total_of
from bot.texts import Markdown, Voice
from core.assessment.replay import Complete
from core.blocks import Block, Choice, Choices, Text


def listed(voice: Voice, sessions: tuple[Session, ...]) -> tuple[Block, ...]:
    """List the scenarios; each can be chosen."""
    start = Press(Verb.BEGIN).choice(voice.label("offer-new"))
    if not sessions:
        return (Text(voice("scenarios-none")), Choices((start,)))
    lines = "\n".join(f"- {standing_line(session)}" for session in sessions)
    buttons = [
        Press(Verb.MANAGE, session.scenario.number).choice(session.scenario.name)
        for session in sessions
    ]
    if len(sessions) > 1:
        buttons.append(Press(Verb.COMPARE).choice(voice.label("offer-compare")))
    return (Text(f"{voice('scenarios-intro')}\n\n{lines}"), Choices((*buttons, start)))


def managed(session: Session) -> tuple[Block, ...]:
    """Offer what can be done with one scenario."""
    done = isinstance(session.outcome, Complete)
    offers = {
        Verb.OPEN: "offer-result" if done else "offer-go-on",
        Verb.RENAME: "offer-rename",
        Verb.COPY: "offer-copy",
        Verb.DELETE: "offer-delete",
    }
    buttons = tuple(
        Press(verb, session.scenario.number).choice(session.voice.label(key))
        for verb, key in offers.items()
    )
    return (Text(standing_line(session)), Choices(buttons))


def compared(voice: Voice, sessions: tuple[Session, ...]) -> tuple[Block, ...]:
    """Set the results of the finished scenarios side by side."""
    finished = [Finished(it.scenario.name, done) for it in sessions if (done := _account(it))]
    if len(finished) < 2:
        return (Text(voice("compare-too-few")), *listed(voice, sessions)[1:])
    return (*side_by_side(voice, finished), _back(voice))


def _account(session: Session) -> Account | None:
    outcome = session.outcome
    return Account.of(session, outcome.result) if isinstance(outcome, Complete) else None


def standing_line(session: Session) -> Markdown:
    """Say of one scenario how far it is, or what came of it."""
    account, name, voice = _account(session), session.scenario.name, session.voice
    if account is None:
        asked = len(session.asked)
        return voice("scenario-open", name=name, number=asked, length=session.length)
    scored = account.score
    rung = account.rung(scored.rung)
    return voice("scenario-done", name=name, rung=rung, percent=total_of(scored))


def result_line(session: Session) -> Markdown:
    """Say what came of a finished scenario, in figures that can be compared."""
    account = _account(session)
    return line(session.scenario.name, account) if account else standing_line(session)


def _back(voice: Voice) -> Choices:
    button: Choice = Press(Verb.LIST).choice(voice.label("offer-scenarios"))
    return Choices((button,))
