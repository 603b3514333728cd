"""Inline mode: partners found from any chat, by typing the bot's name and what one looks for."""

from telegram import (
    Bot,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from bot.channels.house import Card, House
from bot.channels.telegram_text import written
from bot.channels.telegram_updates import language_of
from core.language import Language

MOST_RESULTS = 20
CACHE_TIME = 60
"""Seconds that Telegram may give the same answer to the same words."""
COMMAND = "partners"
"""The command that begins a search in the bot's own chat."""


async def answer_inline(bot: Bot, house: House, query: InlineQuery) -> None:
    """Answer with what is found, and a button to the bot's own chat, where there is more."""
    language = language_of(query.from_user) or "nl"
    cards = await house.search(query.query, language) if query.query.strip() else ()
    articles = [article for card in cards[:MOST_RESULTS] for article in _articles(card)]
    await bot.answer_inline_query(
        query.id,
        articles,
        cache_time=CACHE_TIME,
        is_personal=True,  # another's language may be another
        button=_button(house, language),
    )


def _articles(card: Card) -> list[InlineQueryResultArticle]:
    """Show a card; one message holds what is said of it, or else its first part."""
    return [
        InlineQueryResultArticle(
            card.id,
            card.title,
            InputTextMessageContent(
                piece.text,
                entities=piece.entities,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            ),
            description=card.description,
        )
        for piece in written([card.markdown])[:1]
    ]


def _button(house: House, language: Language) -> InlineQueryResultsButton | None:
    described = {command.name: command.description for command in house.commands[language]}
    if COMMAND not in described:
        return None
    return InlineQueryResultsButton(described[COMMAND], start_parameter=COMMAND)
