"""The conversation here: the real engine, channel of Telegram, and store in a file.

It is asked as every form of this house: the state keeps the answers, and what to ask next follows.
Only the paces that Telegram sets are out of the way, as they are for all.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib.metadata import version

from typing_extensions import override

from bot.channels.channel import Limits
from bot.channels.house import Card, House
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_account import TelegramAccount
from bot.clock import utc_now
from bot.engine import Engine
from bot.texts import load_texts
from bot.tokens import Button
from core.address import Address
from core.assessment.kinds import Misread, Name, Trouble
from core.assessment.scenario import IDLE, Answers, Registering
from core.blocks import Block, Choices, Text
from core.contents import Pressed, Said, Submitted
from core.conversation import Reply, State, Turn, Update
from core.language import Language
from core.questionnaire import Field, Questionnaire
from storage.conversations import is_known
from storage.database import open_store
from storage.history import Entry, entries_after
from tests.bench import talk
from tests.bench.fake_api import BotApi
from tests.bench.peers.wire import InProcess
from tests.bench.running import Given, main
from tests.helpdesk.no_desk import NO_DESK


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number in digits."""

    def read(self, text: str, language: Language) -> str | Misread:
        return text if text.isdecimal() else Misread(Trouble.NOT_A_NUMBER)

    def value(self, canonical: str) -> int:
        return int(canonical)


class Company(Questionnaire):
    """What is asked."""

    @override
    def fields(self, answers: Answers) -> Iterator[Field]:
        yield Field("name", Name())
        yield Field("employees", Number())
        yield Field("hours", Number())
        yield Field("contract", Name(), talk.CONTRACTS)
        yield Field("confirm", Name(), (talk.RIGHT,))


class Verb(StrEnum):
    ANSWER = "q"


class Press(Button[Verb]):
    """Answers a question: `key=answer`."""

    prefix = "co"

    @classmethod
    @override
    def verbs(cls) -> type[Verb]:
        return Verb


COMPANY = Company()
ASKS = {
    "name": talk.NAME,
    "employees": talk.EMPLOYEES,
    "hours": talk.HOURS,
    "contract": talk.CONTRACT,
}


async def answer(turn: Turn) -> Reply | None:
    """Hold the conversation."""
    match turn.content, turn.state.activity:
        case Said("/start"), _:
            return _ask(turn.state, {})
        case Said(text), Registering(answers) if field := COMPANY.open_field(answers):
            read = field.kind.read(text, turn.language)
            if isinstance(read, Misread):
                return Reply((Text(talk.NO_NUMBER),), turn.state)
            return _ask(turn.state, {**answers, field.key: read})
        case Pressed(token), Registering(answers) if press := Press.parse(token):
            key, _, chosen = press.about.partition("=")
            field = COMPANY.open_field(answers)
            if field is None or field.key != key or chosen not in field.offers:
                return None
            return _ask(turn.state, {**answers, key: chosen})
        case _:
            return None


def _ask(state: State, answers: Answers) -> Reply:
    field = COMPANY.open_field(answers)
    if field is None:
        told = {key: answers[key] for key in ASKS}
        return Reply((Text(talk.done(**told)),), replace(state, activity=IDLE))
    asked = ASKS.get(field.key) or talk.summary(**answers)
    options = tuple(
        Press(Verb.ANSWER, f"{field.key}={answer}").choice(answer) for answer in field.offers
    )
    said: tuple[Block, ...] = (Text(asked),)
    return Reply(
        said + ((Choices(options),) if options else ()),
        replace(state, activity=Registering(answers)),
    )


class Unhurried(TelegramChannel):
    """Knows no limit to its pace."""

    @property
    @override
    def limits(self) -> Limits:
        return Limits()


@asynccontextmanager
async def program(api: BotApi, given: Given) -> AsyncIterator[None]:
    texts = load_texts()

    async def accept(update: Update) -> bool:
        return await engine.accept(update)

    async def history(conversation: str, after: int, most: int = 500) -> tuple[Entry, ...]:
        return await store.run(entries_after, conversation, after, most)

    async def known(address: Address) -> bool:
        return await store.run(is_known, str(address))

    async def home(_: Address, __: Language | None) -> tuple[Block, ...]:
        return ()

    async def search(_: str, __: Language) -> tuple[Card, ...]:
        return ()

    def check(_: Submitted, __: Language) -> Mapping[str, str]:
        return {}

    def sorry(turn: Turn, error: str) -> Reply:
        return Reply((Text(error),), turn.state)

    house = House(
        accept, history, utc_now, known, home, search, check, {"nl": (), "en": ()}, texts, NO_DESK
    )
    channel = Unhurried(TelegramAccount("7001:bench"), house, lambda _: InProcess(api))
    async with open_store(f"sqlite:///{given.folder}/bench.sqlite") as store:
        engine = Engine(store, answer, [channel], sorry)
        async with engine:
            running = asyncio.create_task(channel.run(lambda: None))
            yield
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running
            await channel.aclose()


if __name__ == "__main__":
    main(program, version("laddermaat"))
