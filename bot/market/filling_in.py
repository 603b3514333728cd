"""What is said while a listing or an introduction is filled in."""

from enum import StrEnum

from bot.market.introducing import Introduction
from bot.market.registering import Form
from bot.market.session import Session
from core.assessment.scenario import Introducing, Registering
from core.conversation import Reply


class Control(StrEnum):
    """What one can say besides an answer."""

    STOP = "stop"
    BACK = "back"
    SKIP = "skip"
    ASSESSMENT = "start"


def filled_in(
    session: Session, activity: Registering | Introducing, control: Control | None, text: str
) -> Reply | None:
    """Take an answer, or a word about the filling in; None for what leads elsewhere."""
    match activity, control:
        case _, Control.ASSESSMENT:
            return None
        case Registering(), _:
            return _listed(Form(session), activity, control, text)
        case _, Control.STOP | Control.BACK:
            return Introduction(session).stop()
        case Introducing(), _:
            return Introduction(session).answered(activity, text)


def _listed(form: Form, activity: Registering, control: Control | None, text: str) -> Reply:
    match control:
        case Control.STOP:
            return form.stop(activity)
        case Control.BACK:
            return form.back(activity)
        case Control.SKIP:
            return form.skipped(activity)
        case _:
            return form.answered(activity, text)
