"""What a command about partners does."""

from enum import StrEnum

from bot.market.registering import Form
from bot.market.searching import Searching
from bot.market.session import Session
from bot.market.taking_along import alerted_no_more
from core.conversation import Reply


class Command(StrEnum):
    """What one can say about partners besides a search."""

    START = "partners"
    MORE = "more"
    MAP = "map"
    FILE = "file"
    ALERT = "alert"
    NO_ALERTS = "no-alerts"
    REGISTER = "register"


def commanded(session: Session, command: Command) -> Reply:
    """Do what a command says, which may be about the last search."""
    search, searching = session.turn.state.search, Searching(session)
    match command:
        case Command.START:
            return searching.start()
        case Command.NO_ALERTS:
            return alerted_no_more(session)
        case Command.REGISTER:
            return Form(session).begin()
        case _ if search is None:
            return searching.nothing_searched()
        case Command.MORE:
            return searching.more(search)
        case Command.MAP:
            return searching.map(search)
        case Command.FILE:
            return searching.file(search)
        case Command.ALERT:
            return searching.alert(search)
