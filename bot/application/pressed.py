"""What a press on a button about applications does."""

from bot.application.applying import Applicant
from bot.application.following import Following
from bot.application.press import Press, Verb
from core.application.filed import Filed
from core.assessment.scenario import Applying, CallingOff
from core.conversation import Reply


def pressed(applicant: Applicant, following: Following, press: Press) -> Reply:
    """Do what a button says, if it is still about something."""
    match press.verb, applicant.turn.state.activity:
        case Verb.START, _:
            return started(applicant, following, press.about)
        case Verb.NEW, _:
            return _anew(applicant, following.found(press.about))
        case Verb.STATUS, _:
            return following.told_of(press.about)
        case Verb.WITHDRAW, _:
            return following.ask_before_withdrawing(press.about)
        case Verb.NO_REMINDERS, _:
            return following.no_reminders()
        case _, Applying() as activity:
            return _filled_in(applicant, activity, press) or following.gone()
        case Verb.CONFIRM, CallingOff(reference) as activity if reference == press.about:
            return following.withdrawn(activity)
        case Verb.KEEP, CallingOff(reference) if reference == press.about:
            return following.left()
        case _:
            return following.gone()


def started(applicant: Applicant, following: Following, assessment: str = "") -> Reply:
    """Go on with what was filled in, tell of what runs already, or begin."""
    if answers := applicant.turn.state.own_application:
        return applicant.go_on(answers)
    return following.told() if following.open else applicant.begin(assessment)


def _anew(applicant: Applicant, earlier: Filed | None) -> Reply:
    """Begin, also where there is an application already; what was not sent yet is not lost."""
    if answers := applicant.turn.state.own_application:
        return applicant.go_on(answers)
    return applicant.again(earlier) if earlier else applicant.begin()


def _filled_in(applicant: Applicant, activity: Applying, press: Press) -> Reply | None:
    match press.verb:
        case Verb.ANSWER:
            return applicant.chosen(activity, press.about)
        case Verb.CHANGE:
            return applicant.change(activity, press.about)
        case Verb.SEND:
            return applicant.send(activity, press.about)
        case Verb.CANCEL:
            return applicant.stop(activity)
        case _:
            return None
