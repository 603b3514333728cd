"""aiogram: its finite state machine, in memory or in Redis; each update is a task of its own."""

# mypy: disable-error-code="import-not-found, misc"
from asyncio import create_task
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

from aiogram import Bot, Dispatcher, F
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.fsm.storage.redis import RedisStorage
from aiogram.methods import TelegramMethod
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)

from tests.bench import talk
from tests.bench.fake_api import BotApi
from tests.bench.running import Given, main


class Session(AiohttpSession):
    """Takes a call to where it would have gone by HTTP."""

    def __init__(self, api: BotApi) -> None:
        super().__init__()
        self._bench = api

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod,
        timeout: int | None = None,  # noqa: ASYNC109 - the library gives it
    ) -> object:
        fields = {
            key: prepared
            for key, value in method.model_dump(warnings=False).items()
            if (prepared := self.prepare_value(value, bot=bot, files={}))
        }
        content = await self._bench.call(method.__api_method__, fields)
        return self.check_response(bot, method, 200, content.decode()).result


class Company(StatesGroup):
    name = State()
    employees = State()
    hours = State()
    contract = State()
    confirm = State()


def buttons(*labels: str) -> InlineKeyboardMarkup:
    rows = [[InlineKeyboardButton(text=it, callback_data=it)] for it in labels]
    return InlineKeyboardMarkup(inline_keyboard=rows)


async def start(message: Message, state: FSMContext) -> None:
    await state.clear()
    await state.set_state(Company.name)
    await message.answer(talk.NAME)


async def name(message: Message, state: FSMContext) -> None:
    await state.update_data(name=message.text)
    await state.set_state(Company.employees)
    await message.answer(talk.EMPLOYEES)


async def employees(message: Message, state: FSMContext) -> None:
    if not message.text.isdecimal():
        await message.answer(talk.NO_NUMBER)
        return
    await state.update_data(employees=message.text)
    await state.set_state(Company.hours)
    await message.answer(talk.HOURS)


async def hours(message: Message, state: FSMContext) -> None:
    await state.update_data(hours=message.text)
    await state.set_state(Company.contract)
    await message.answer(talk.CONTRACT, reply_markup=buttons(*talk.CONTRACTS))


async def contract(query: CallbackQuery, state: FSMContext) -> None:
    await query.answer()
    told = await state.update_data(contract=query.data)
    await state.set_state(Company.confirm)
    await query.message.answer(talk.summary(**told), reply_markup=buttons(talk.RIGHT))


async def confirm(query: CallbackQuery, state: FSMContext) -> None:
    await query.answer()
    told = await state.get_data()
    await state.clear()
    await query.message.answer(talk.done(**told))


def dispatcher(given: Given) -> Dispatcher:
    url = f"redis://127.0.0.1:{given.server}/0"
    storage = RedisStorage.from_url(url) if given.server else MemoryStorage()
    made = Dispatcher(storage=storage)
    made.message.register(start, CommandStart())
    made.message.register(name, Company.name, F.text)
    made.message.register(employees, Company.employees, F.text)
    made.message.register(hours, Company.hours, F.text)
    made.callback_query.register(contract, Company.contract)
    made.callback_query.register(confirm, Company.confirm, F.data == talk.RIGHT)
    return made


@asynccontextmanager
async def program(api: BotApi, given: Given) -> AsyncIterator[None]:
    bot, made = Bot("7001:bench", session=Session(api)), dispatcher(given)
    polling = create_task(made.start_polling(bot, handle_signals=False))
    yield
    await made.stop_polling()
    await polling


if __name__ == "__main__":
    main(program, version("aiogram"))
