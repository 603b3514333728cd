"""The bot put together: which handler comes before which is policy, and reads as such."""

from dataclasses import dataclass
from datetime import timedelta

from bot.assessment.session import Sessions
from bot.editions import built_in
from bot.handlers.assessment import Assessment
from bot.handlers.etiquette import etiquette, stale_button
from bot.handlers.housekeeping import clock_handler
from bot.handlers.menu import Menu
from bot.handlers.questions import Questions, resuming
from bot.knowledge.library import Library
from bot.listening import listening
from bot.settings import Settings
from bot.texts import Texts, load_texts
from core.conversation import Handler, Reply, Text, Turn, first_of
from core.ladder.edition import Editions


@dataclass(frozen=True, slots=True)
class Contents:
    """What the bot knows and says, as read from its files."""

    texts: Texts
    editions: Editions
    library: Library


def load_contents(settings: Settings) -> Contents:
    """Read everything that comes with the bot; an error names the file and the remedy."""
    return Contents(load_texts(), built_in(), Library(settings, at_once=True))


def handlers(contents: Contents, retention: timedelta) -> Handler:
    """Put the handlers in order of precedence."""
    texts, library = contents.texts, contents.library
    assessment = Assessment(Sessions(contents.editions, texts))
    questions = Questions(texts, library)
    chosen = first_of(
        clock_handler(retention),
        resuming(etiquette(texts), assessment.reminder),
        resuming(Menu(texts), assessment.reminder),
        resuming(questions.certain, assessment.reminder),
        assessment,
        resuming(questions.doubtful, assessment.reminder),
        resuming(stale_button(texts), assessment.reminder),
    )
    return listening(chosen, library.language_of)


def apology(texts: Texts, turn: Turn, error_id: str) -> Reply:
    """Say sorry, and leave the state as it was."""
    said = texts.voice(turn.language)("apology", id=error_id)
    return Reply((Text(said),), turn.state)
