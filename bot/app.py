"""The bot put together: which handler comes before which is policy, and reads as such."""

from dataclasses import dataclass
from datetime import timedelta
from importlib.resources import files

from bot.assessment.session import Sessions
from bot.editions import built_in
from bot.handlers.assessment import Assessment
from bot.handlers.etiquette import etiquette, not_understood
from bot.handlers.housekeeping import clock_handler
from bot.handlers.menu import Menu
from bot.handlers.questions import questions, resuming, unanswered
from bot.texts import Texts, load_texts
from core.conversation import Handler, Reply, Text, Turn, first_of
from core.knowledge.topics import Topics, parse_topics
from core.ladder.edition import Editions


@dataclass(frozen=True, slots=True)
class Contents:
    """What the bot knows and says, as read from its files."""

    texts: Texts
    editions: Editions
    topics: Topics


def load_contents() -> Contents:
    """Read everything that comes with the bot; an error names the file and the remedy."""
    return Contents(
        texts=load_texts(),
        editions=built_in(),
        topics=parse_topics((files("core.knowledge") / "terms.toml").read_text("utf-8")),
    )


def handlers(contents: Contents, retention: timedelta) -> Handler:
    """Put the handlers in order of precedence."""
    texts = contents.texts
    assessment = Assessment(Sessions(contents.editions, texts))
    return first_of(
        clock_handler(retention),
        resuming(etiquette(texts), assessment.reminder),
        resuming(Menu(texts), assessment.reminder),
        resuming(questions(texts, contents.topics), assessment.reminder),
        assessment,
        resuming(unanswered(texts), assessment.reminder),
        resuming(not_understood(texts), assessment.reminder),
    )


def apology(texts: Texts, turn: Turn, error_id: str) -> Reply:
    """Say sorry, and leave the state as it was."""
    said = texts.voice(turn.language)("apology", id=error_id)
    return Reply((Text(said),), turn.state)
