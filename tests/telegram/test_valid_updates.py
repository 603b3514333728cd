"""What our own Bot API server sends is what Telegram sends: aiogram, which is by others, judges."""

import json
from collections.abc import Iterator, Sequence

import aiohttp
import pytest
from pydantic import TypeAdapter

from tests.rigs.judged import Judge, judging
from tests.telegram.bot_api.events import EVERY_EVENT
from tests.telegram.bot_api.server import bot_api
from tests.telegram.bot_api.service import TOKEN, BotApi

JPEG = b"\xff\xd8\xff" + bytes(8)
BUTTONS = {"inline_keyboard": [[{"text": "Ja", "callback_data": "y"}]]}
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}, "text": "hallo"}

_UPDATES = TypeAdapter(list[dict[str, object]])
_RESULT = TypeAdapter(dict[str, object])


# One judge for all, in one process.
pytestmark = pytest.mark.xdist_group("aiogram")


@pytest.fixture(scope="module")
def judge() -> Iterator[Judge]:
    with judging() as judge:
        yield judge


def everything_happens(api: BotApi) -> None:
    """Let people do whatever they can."""
    ann = api.person("Ann")
    said = ann.follows("partner_utrecht")
    ann.edits(said, "/zelfscan@laddermaat_bot, hoi @laddermaat_bot")
    ann.shares(52.09, 5.12)
    ann.sends("lijst.csv", b"x;y", "text/csv", "de lijst")
    ann.sends_photo(JPEG, "de poort")
    ann.sends_sticker()
    ann.sends_contact()
    ann.blocks()
    ann.unblocks()
    group = api.group("Inkopers", ann)
    bob = group.talk(api.person("Bob", "en").user)
    bob.says("dag", reply_to=group.talk(ann.user).says("hallo"))
    grown = group.upgrade()
    bob = grown.talk(bob.user)
    bob.says("eens", reply_to=bob.says("is dat zo?"))
    grown.puts_the_bot_out()
    forum = api.group("Forum", ann, forum=True)
    forum.talk(ann.user, forum.topic("Inkoop")).says("hallo")


async def test_every_update_is_one_of_telegrams(judge: Judge) -> None:
    async with bot_api() as (api, url), aiohttp.ClientSession(url) as bot:
        ann = api.person("Ann")
        await call(bot, "sendMessage", chat_id=ann.user.id, text="Ja?", reply_markup=BUTTONS)
        ann.presses("Ja")
        everything_happens(api)
        api.asks(ann.user, "schoonmaak in Utrecht")
        async with bot.get(f"/bot{TOKEN}/getUpdates") as answer:
            updates = _UPDATES.validate_python((await answer.json())["result"])
    assert kinds(updates) == EVERY_EVENT
    for update in updates:
        assert judge.objections("Update", update) == []


async def test_every_answer_is_one_of_telegrams(judge: Judge) -> None:
    async with bot_api() as (api, url), aiohttp.ClientSession(url) as bot:
        chat = api.person("Ann").user.id
        bold = [{"type": "bold", "offset": 0, "length": 2}]
        sent = await call(bot, "sendMessage", chat_id=chat, text="Ja?", entities=bold)
        edit = {"chat_id": chat, "message_id": sent["message_id"], "text": "Nee?"}
        reply = {"reply_parameters": {"message_id": sent["message_id"]}}
        answers = [
            ("Message", sent),
            ("Message", await call(bot, "editMessageText", **edit, reply_markup=BUTTONS)),
            ("Message", await call(bot, "sendMessage", chat_id=chat, text="!", **reply)),
            ("Message", await upload(bot, "sendDocument", chat, "document", b"abc")),
            ("Message", await upload(bot, "sendPhoto", chat, "photo", JPEG)),
            ("User", await call(bot, "getMe")),
            ("File", await call(bot, "getFile", file_id=next(iter(api.world.files)))),
            ("WebhookInfo", await call(bot, "getWebhookInfo")),
        ]
    for kind, value in answers:
        assert judge.objections(kind, value) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"update_id": 1, "message": {**MESSAGE, "date": "yesterday"}},
        {"update_id": 1, "message": {**MESSAGE, "chat": {"id": 7}}},
        {"update_id": 1, "message": {**MESSAGE, "entites": []}},
        {"message": MESSAGE},
    ],
)
def test_what_telegram_would_not_send_is_objected_to(judge: Judge, wrong: object) -> None:
    assert judge.objections("Update", {"update_id": 1, "message": MESSAGE}) == []
    assert judge.objections("Update", wrong) != []


def kinds(updates: Sequence[dict[str, object]]) -> frozenset[str]:
    return frozenset(name for update in updates for name in update if name != "update_id")


async def call(bot: aiohttp.ClientSession, method: str, **fields: object) -> dict[str, object]:
    async with bot.post(f"/bot{TOKEN}/{method}", json=fields) as answer:
        return _result(await answer.read())


async def upload(
    bot: aiohttp.ClientSession, method: str, chat: int, name: str, content: bytes
) -> dict[str, object]:
    form = aiohttp.FormData({"chat_id": str(chat), "caption": "hier"})
    form.add_field(name, content, filename="a.bin")
    async with bot.post(f"/bot{TOKEN}/{method}", data=form) as answer:
        return _result(await answer.read())


def _result(body: bytes) -> dict[str, object]:
    answer = json.loads(body)
    assert answer["ok"], answer
    return _RESULT.validate_python(answer["result"])
