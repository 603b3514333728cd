"""What a press on a button of the marketplace does, and a form that was filled in."""

from collections.abc import Mapping

from bot.market.introducing import Introduction
from bot.market.press import Press, Verb
from bot.market.registering import Form
from bot.market.results import mark
from bot.market.searching import Searching
from bot.market.session import Session
from bot.market.taking_along import alerted_no_more
from core.assessment.scenario import Introducing, Registering
from core.blocks import Text
from core.conversation import Reply
from core.market.search import Search


def pressed(session: Session, press: Press) -> Reply:
    """Do what a button says, if it is still about something."""
    searching, search = Searching(session), session.turn.state.search
    match press.verb:
        case Verb.START:
            return searching.start()
        case Verb.CARD:
            return searching.card(press.about)
        case Verb.NO_ALERTS:
            return alerted_no_more(session)
        case Verb.CONTACT | Verb.SHARE | Verb.KEEP:
            return _introduced(session, press)
        case Verb.REGISTER | Verb.ANSWER | Verb.CHANGE | Verb.FORM | Verb.SEND | Verb.CANCEL:
            return _filled_in(session, press)
        case _ if search:
            return _searched(searching, search, press)
        case _:
            return searching.gone()


def submitted(session: Session, press: Press, values: Mapping[str, str]) -> Reply:
    """Take a form that was filled in, if a listing is being written."""
    activity, form = session.turn.state.activity, Form(session)
    if press.verb is Verb.FORM and isinstance(activity, Registering):
        return form.submitted(activity, press.about, values)
    said = Text(session.voice("register-form-stale"))
    return Reply((said,), session.turn.state)


def _searched(searching: Searching, search: Search, press: Press) -> Reply:
    """Follow a button under what was found, or under a question where to look."""
    if press.verb is Verb.PLACE:
        return searching.at(search, press.about)
    follow = {
        Verb.LIST: searching.again,
        Verb.MORE: searching.more,
        Verb.MAP: searching.map,
        Verb.FILE: searching.file,
        Verb.WIDER: searching.wider,
        Verb.HIGHER: searching.higher,
        Verb.ALERT: searching.alert,
    }
    if press.about != mark(search.wish) or press.verb not in follow:
        return searching.gone()
    return follow[press.verb](search)


def _introduced(session: Session, press: Press) -> Reply:
    """Follow the wish to be in contact, or a yes or no to what would be shared."""
    activity, introduction = session.turn.state.activity, Introduction(session)
    match press.verb, activity:
        case Verb.CONTACT, _:
            return introduction.begin(press.about)
        case Verb.SHARE, Introducing():
            return introduction.shared(activity, press.about)
        case _, Introducing():
            return introduction.stop()
        case _:
            return Searching(session).gone()


def _filled_in(session: Session, press: Press) -> Reply:
    """Follow a button of the form."""
    activity, form = session.turn.state.activity, Form(session)
    if press.verb is Verb.REGISTER:
        return form.begin()
    if not isinstance(activity, Registering):
        return Searching(session).gone()
    match press.verb:
        case Verb.ANSWER:
            return form.chosen(activity, press.about)
        case Verb.CHANGE:
            return form.change(activity, press.about)
        case Verb.FORM:
            return form.not_opened(activity, press.about)
        case Verb.SEND:
            return form.send(activity, press.about)
        case _:
            return form.stop(activity)
