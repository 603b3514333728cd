"""python-telegram-bot: ConversationHandler and PicklePersistence.

Its documentation has updates handled one after another where there is a ConversationHandler. As it
comes, it persists every 60 s; the kind `durable`, which is of this bench and not of its
documentation, does so after every update, and writes the file once.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import TypeAlias
from warnings import filterwarnings

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
    filters,
)
from telegram.warnings import PTBUserWarning

from tests.bench import talk
from tests.bench.fake_api import BotApi
from tests.bench.peers.wire import InProcess
from tests.bench.running import BROKEN, Given, main

Data: TypeAlias = dict[str, str]
Context: TypeAlias = ContextTypes.DEFAULT_TYPE

NAME, EMPLOYEES, HOURS, CONTRACT, CONFIRM = range(5)


class Durable(Application):  # type: ignore[type-arg]
    """Persists after every update."""

    async def process_update(self, update: object) -> None:
        await super().process_update(update)
        await self.update_persistence()
        assert self.persistence
        await self.persistence.flush()


def buttons(*labels: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(it, callback_data=it)] for it in labels])


async def say(update: Update, text: str, markup: InlineKeyboardMarkup | None = None) -> None:
    assert update.effective_chat
    await update.effective_chat.send_message(text, reply_markup=markup)


def said(update: Update) -> str:
    assert update.effective_message
    return update.effective_message.text or ""


def data(context: Context) -> Data:
    assert context.user_data is not None
    return context.user_data


async def start(update: Update, context: Context) -> int:
    data(context).clear()
    await say(update, talk.NAME)
    return NAME


async def name(update: Update, context: Context) -> int:
    data(context)["name"] = said(update)
    await say(update, talk.EMPLOYEES)
    return EMPLOYEES


async def employees(update: Update, context: Context) -> int:
    if not said(update).isdecimal():
        await say(update, talk.NO_NUMBER)
        return EMPLOYEES
    data(context)["employees"] = said(update)
    await say(update, talk.HOURS)
    return HOURS


async def hours(update: Update, context: Context) -> int:
    data(context)["hours"] = said(update)
    await say(update, talk.CONTRACT, buttons(*talk.CONTRACTS))
    return CONTRACT


async def contract(update: Update, context: Context) -> int:
    assert update.callback_query
    await update.callback_query.answer()
    data(context)["contract"] = update.callback_query.data or ""
    await say(update, talk.summary(**data(context)), buttons(talk.RIGHT))
    return CONFIRM


async def confirm(update: Update, context: Context) -> int:
    assert update.callback_query
    await update.callback_query.answer()
    await say(update, talk.done(**data(context)))
    data(context).clear()
    return ConversationHandler.END


def conversation() -> ConversationHandler[Context]:
    words = filters.TEXT & ~filters.COMMAND
    return ConversationHandler(
        entry_points=[CommandHandler("start", start)],
        states={
            NAME: [MessageHandler(words, name)],
            EMPLOYEES: [MessageHandler(words, employees)],
            HOURS: [MessageHandler(words, hours)],
            CONTRACT: [CallbackQueryHandler(contract)],
            CONFIRM: [CallbackQueryHandler(confirm, pattern=talk.RIGHT)],
        },
        fallbacks=[],
        allow_reentry=True,
        name="company",
        persistent=True,
    )


def made(api: BotApi, given: Given) -> Application:  # type: ignore[type-arg]
    durable = given.kind == "durable"
    kept = PicklePersistence(given.folder / "bot.pickle", on_flush=durable)
    builder = Application.builder().token("7001:bench").persistence(kept)
    builder = builder.request(InProcess(api)).get_updates_request(InProcess(api))
    if durable:
        builder = builder.application_class(Durable)
    return builder.build()


@asynccontextmanager
async def program(api: BotApi, given: Given) -> AsyncIterator[None]:
    application = made(api, given)
    application.add_handler(conversation())
    try:
        await application.initialize()
    except TypeError:
        # A file that was being written when the process was killed: somebody must remove it.
        (given.folder / "bot.pickle").rename(given.folder / BROKEN)
        await application.initialize()
    await application.start()
    assert application.updater
    await application.updater.start_polling()
    yield
    await application.updater.stop()
    await application.stop()


if __name__ == "__main__":
    filterwarnings("ignore", category=PTBUserWarning)
    main(program, version("python-telegram-bot"))
