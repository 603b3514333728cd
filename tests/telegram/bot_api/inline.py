"""Answers to an inline query, and what Telegram refuses in them."""

import re
from dataclasses import dataclass

from pydantic import TypeAdapter

from tests.telegram.bot_api.arguments import Arguments
from tests.telegram.bot_api.checks import check_text
from tests.telegram.bot_api.errors import bad_request
from tests.telegram.bot_api.objects import Entity

RESULTS = 50


@dataclass(frozen=True, slots=True)
class Words:
    """What is said when a result is chosen."""

    message_text: str
    entities: tuple[Entity, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    id: str
    title: str
    input_message_content: Words
    description: str = ""


@dataclass(frozen=True, slots=True)
class StartButton:
    """A button above the results that opens the chat with the bot."""

    text: str
    start_parameter: str


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    articles: tuple[Article, ...]
    button: StartButton | None
    cache_time: int
    is_personal: bool


_ARTICLES = TypeAdapter(tuple[Article, ...])
_BUTTON = TypeAdapter(StartButton)


def inline_answer(arguments: Arguments) -> InlineAnswer:
    """Read an answer; refused when it cannot be shown."""
    articles = arguments.parsed("results", _ARTICLES, ())
    button = arguments.parsed("button", _BUTTON, None)
    if len(articles) > RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({article.id for article in articles}) < len(articles):
        raise bad_request("RESULT_ID_DUPLICATE")
    for article in articles:
        _check(article)
    if button and not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", button.start_parameter):
        raise bad_request("START_PARAM_INVALID")
    cache_time = arguments.number("cache_time", 300)
    return InlineAnswer(articles, button, cache_time, arguments.flag("is_personal"))


def _check(article: Article) -> None:
    if not 1 <= len(article.id.encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if not article.title.strip():
        raise bad_request("RESULT_TITLE_EMPTY")
    said = article.input_message_content
    check_text(said.message_text, said.entities)
