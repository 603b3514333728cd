"""What colleagues do with tickets away from their threads, at the page or in the terminal.

All that follows from it happens or nothing does. Plain functions of a connection, for whatever
desk there is.
"""

from sqlalchemy import Connection

from bot.answering import to_another
from bot.colleague import Colleague
from bot.helpdesk.acting import Acted, Desk
from bot.helpdesk.addresses import of_ticket
from core.conversation import Message
from core.effects import Remind
from core.helpdesk.deeds import Deed
from core.helpdesk.plain_deeds import plain_deed
from core.helpdesk.ticket import Ticket
from storage.helpdesk import keep_done, remind
from storage.tickets import find_ticket, ticket_trail
from storage.turns import send


def do(connection: Connection, desk: Desk, number: int, deed: Deed, colleague: Colleague) -> Ticket:
    """Do something with a ticket, tell the user and the other colleagues, and give it as it is.

    Raises NoSuchTicket, DeedRefused where it cannot be, and TicketChanged where somebody did
    something else meanwhile. What a document goes with is for `carry_out`.
    """
    trail = ticket_trail(connection, number)
    acted = desk.act(find_ticket(connection, number), plain_deed(deed), colleague, trail=trail)
    return carry_out(connection, acted, colleague)


def carry_out(connection: Connection, acted: Acted, colleague: Colleague) -> Ticket:
    """Keep and tell all that follows from something, and give the ticket as it is then.

    Raises TicketChanged where somebody did something else meanwhile.
    """
    number, at = acted.done.ticket.number, colleague.at
    keep_done(connection, acted.done)
    for said in acted.to_user:
        send(connection, to_another(said), at)
    if seen := (*acted.to_desk, *acted.echo):
        send(connection, to_another(Message(of_ticket(number), seen)), at)
    for effect in acted.effects:
        if isinstance(effect, Remind):
            remind(connection, effect.to, effect.task, at)
    return find_ticket(connection, number)
