"""A form of the assessment that was filled in, or that did not open."""

from collections.abc import Mapping
from dataclasses import replace

from bot.assessment import asking
from bot.assessment.group_form import GroupForm, label_of, words_of
from bot.assessment.press import Press
from bot.assessment.session import Session
from bot.assessment.steps import Steps
from core.assessment.kinds import Misread
from core.assessment.scenario import Confirming, Interviewing
from core.blocks import Text
from core.conversation import Reply


def submitted(steps: Steps, press: Press, values: Mapping[str, str]) -> Reply:
    """Take a form as a line that tells of a whole group: shown first, counted after a yes."""
    turn = steps.turn
    session = steps.sessions.found(turn.state, press.scenario, turn.language)
    form = _at_hand(steps, session, press) if session else None
    if session is None or form is None:
        active = steps.sessions.active(turn.state, turn.language)
        return steps.stale(active or session, "stale-form")
    filled = form.read(session, values)
    if filled.slips or not filled.answers:
        return steps.stay(Text(_slips(steps, filled.slips)), form.block(session, values))
    reply = steps.ask_if_right(session, filled.answers)
    return replace(reply, blocks=(*reply.blocks, form.block(session, values)))


def form_not_opened(steps: Steps, session: Session, press: Press) -> Reply | None:
    """Go on question by question; None if the form is about something else."""
    question = steps.current(session)
    if question is None or _at_hand(steps, session, press) is None:
        return None
    said = Text(steps.voice("form-not-opened"))
    match steps.turn.state.activity:
        case Confirming() as pending:
            return steps.stay(said, *steps.pending(session, pending).blocks)
        case _:
            return steps.stay(said, *asking.asked(session, question))


def _at_hand(steps: Steps, session: Session, press: Press) -> GroupForm | None:
    """Give the form if its group is being asked about, or waits for a yes."""
    question = session.open_question
    form = GroupForm.at(session, question) if question else None
    match steps.turn.state.activity:
        case Interviewing(number) | Confirming(number, void=()) if number == press.scenario:
            return form if form and form.press == press else None
        case _:
            return None


def _slips(steps: Steps, slips: Mapping[str, Misread]) -> str:
    voice = steps.voice
    lines = [
        voice(
            "form-slip",
            field=label_of(voice, field),
            said=asking.slip(voice, words_of(field), found),
        )
        for field, found in slips.items()
    ]
    listed = "\n".join(f"- {line}" for line in lines)
    return "\n\n".join(filter(None, (voice("form-slips"), listed)))
