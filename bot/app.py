"""The bot put together: which handler comes before which is policy, and reads as such."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.application.telling_desk import telling_desk
from bot.assessment.session import Sessions
from bot.commanding import commanding
from bot.correcting import correcting
from bot.documents.fetch import Fetch, never_sent
from bot.editions import built_in
from bot.handlers.applications import Applications, Register
from bot.handlers.assessment import Assessment
from bot.handlers.crowded import crowded
from bot.handlers.desk import Colleagues
from bot.handlers.desk_applications import DeskApplications
from bot.handlers.desk_applications import Register as DeskRegister
from bot.handlers.digest import weekly_digest
from bot.handlers.documents import Documents
from bot.handlers.etiquette import etiquette, stale_button
from bot.handlers.helpdesk import Helpdesk
from bot.handlers.housekeeping import clock_handler
from bot.handlers.linking import Accounts, Linking, Unlinking
from bot.handlers.menu import Menu
from bot.handlers.moving import moving
from bot.handlers.news import IsSubscribed, News
from bot.handlers.papers import Papers
from bot.handlers.partners import Markets, Partners
from bot.handlers.privacy import Privacy
from bot.handlers.questions import Questions
from bot.handlers.resuming import either, resuming, resuming_unmoved
from bot.handlers.waiting_tickets import WaitingTickets
from bot.handlers.what_if import WhatIf
from bot.handlers.worksheets import Worksheets
from bot.helpdesk.acting import Desk
from bot.helpdesk.handover import Handover
from bot.helpdesk.service import Service
from bot.helpdesk.stored import Tickets
from bot.knowledge.library import Library
from bot.listening import listening
from bot.market.contents import MarketContents, load_market
from bot.privacy.holdings import Holdings
from bot.privacy.keeping import Keeping
from bot.progress import UNSEEN, Progress
from bot.settings import Settings
from bot.telling_withheld import telling_withheld
from bot.texts import Texts, load_texts
from core.blocks import Text
from core.conversation import Handler, Reply, Turn, first_of
from core.ladder.edition import Editions


@dataclass(frozen=True, slots=True)
class Contents:
    """What the bot knows and says, as read from its files."""

    texts: Texts
    editions: Editions
    library: Library
    market: MarketContents


class KeptRegister(Register, DeskRegister, Protocol):
    """The applications, as both sides ask for them."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is stored beside the conversations, as far as handlers ask for it."""

    markets: Markets
    accounts: Accounts
    register: KeptRegister
    is_subscribed: IsSubscribed
    tickets: Tickets
    holdings: Holdings


@dataclass(frozen=True, slots=True)
class Reach:
    """What handlers ask of the channels while they answer."""

    fetch: Fetch = never_sent
    """Gets the documents that are sent."""
    progress: Progress = UNSEEN


UNREACHED = Reach()


def load_contents(settings: Settings) -> Contents:
    """Read everything that comes with the bot; an error names the file and the remedy."""
    return Contents(
        load_texts(),
        built_in(),
        Library(settings, at_once=True),
        load_market(settings.geography_dir),
    )


USUAL = Service()


def desk_of(contents: Contents, service: Service) -> Callable[[], Desk]:
    """Give what colleagues act with, as it is whenever they do."""

    def desk() -> Desk:
        return Desk(contents.texts, contents.library.knowledge.topics, service.speaks)

    return desk


def handlers(
    contents: Contents,
    kept: Kept,
    keeping: Keeping,
    reach: Reach = UNREACHED,
    service: Service = USUAL,
) -> Handler:
    """Put the handlers in order of precedence."""
    fetch = reach.fetch
    texts, library = contents.texts, contents.library
    sessions = Sessions(contents.editions, texts)
    assessment = Assessment(sessions)
    applications = Applications(sessions, kept.register)
    partners = Partners(texts, kept.markets, library.answers, assessment)
    handover = Handover(sessions, kept.tickets, service.patience, service.speaks)
    questions = Questions(texts, library, handover)
    helpdesk = Helpdesk(texts, kept.tickets, service.patience, service.speaks, fetch)
    colleagues = Colleagues(desk_of(contents, service), kept.tickets, fetch)
    desk_applications = DeskApplications(texts, kept.register, service.speaks)
    apply = telling_desk(applications.certain, sessions, service.speaks)
    filling_in = telling_desk(applications.filling_in, sessions, service.speaks)
    documents = Documents(texts, contents.editions, fetch, reach.progress)
    papers = Papers(sessions, reach.progress)
    what_if = WhatIf(sessions, kept.markets, library.has_word_for_word, reach.progress)
    worksheets = Worksheets(sessions, fetch, reach.progress)
    asking = either(assessment.reminder, worksheets.reminder)
    waiting = either(asking, partners.reminder, applications.reminder)
    others = first_of(
        clock_handler(keeping.limits),
        moving,
        WaitingTickets(texts, kept.tickets, service),
        weekly_digest(texts, kept.tickets, service),
        partners.news,
        applications.certificates,
        resuming(helpdesk.ending, waiting),
        resuming(helpdesk.adding, waiting),
        resuming(etiquette(texts), waiting),
        resuming_unmoved(worksheets.reading, waiting),
        resuming(worksheets.giving, waiting),
        resuming(documents, waiting),
        resuming(Menu(texts), waiting),
        resuming(papers, waiting),
        questions.person,
        resuming(Linking(texts, kept.accounts, waiting), waiting),
        Unlinking(texts, kept.accounts),
        resuming(News(texts, kept.is_subscribed), waiting),
        resuming(apply, either(asking, partners.reminder)),
        what_if.keeping,
        resuming(what_if, waiting),
        resuming(partners.certain, either(asking, applications.reminder)),
        assessment.asked_for,
        resuming(questions.certain, waiting),
        partners.filling_in,
        filling_in,
        worksheets.deciding,
        assessment,
        partners.likely,
        resuming(questions.doubtful, waiting),
        resuming(stale_button(texts), waiting),
    )
    chosen = questions.for_people(others)
    heard = commanding(listening(chosen, library.language_of))
    answered = correcting(documents.captioned(heard), texts, waiting)
    privacy = Privacy(texts, kept.holdings, keeping, service.speaks)
    about_privacy = first_of(resuming(privacy.telling, waiting), privacy.asking)
    anywhere = commanding(listening(about_privacy, library.language_of))
    said = first_of(
        crowded(texts), desk_applications, colleagues, anywhere, helpdesk.holding, answered
    )
    return telling_withheld(privacy.confirming(said), texts, service.speaks)


def apology(texts: Texts, turn: Turn, error_id: str) -> Reply:
    """Say sorry, and leave the state as it was."""
    said = texts.voice(turn.language)("apology", id=error_id)
    return Reply((Text(said),), turn.state)
