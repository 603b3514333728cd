"""The same people over HTTP, for a test in another process.

`POST /control` takes an order as JSON, such as `{"do": "say", "person": 7, "text": "hallo"}`;
`GET /control/chats/7` gives what stands in a chat, `/control/sent?after=3` what the bot posted
since its third message, and `/control/counts` the calls and faults.
"""

from aiohttp import web
from pydantic import TypeAdapter, ValidationError

from tests.telegram.bot_api.groups import Group
from tests.telegram.bot_api.objects import Message
from tests.telegram.bot_api.orders import (
    Act,
    Block,
    Chance,
    Edit,
    Found,
    Order,
    Orders,
    Press,
    Say,
    Send,
    Share,
    Upgrade,
)
from tests.telegram.bot_api.people import Talk
from tests.telegram.bot_api.service import BotApi

_ORDERS: TypeAdapter[Orders] = TypeAdapter(Orders)
_MESSAGES = TypeAdapter(tuple[Message, ...])
_COUNTS = TypeAdapter(dict[str, int])


class Control:
    """Carries out orders, each before the next."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self.routes = [
            web.post("/control", self._order),
            web.get("/control/chats/{id:-?[0-9]+}", self._chat),
            web.get("/control/sent", self._sent),
            web.get("/control/counts", self._counts),
        ]

    async def _order(self, request: web.Request) -> web.Response:
        """Answer with the id of the message, press or chat that came of it."""
        try:
            order = _ORDERS.validate_json(await request.read())
        except ValidationError as error:
            raise web.HTTPBadRequest(text=str(error)) from None
        return web.json_response(self._do(order))

    def _do(self, order: Orders) -> int | str | None:
        if isinstance(order, Chance):
            self._api.faults.chance(order.chances())
            return None
        return self._act(self._talk(order), order)

    def _act(self, talk: Talk, act: Act) -> int | str | None:
        match act:
            case Say(text=text):
                return talk.says(text).message_id
            case Edit(message=message, text=text):
                return talk.edits(talk.room.messages[message], text).message_id
            case Press(label=label):
                return talk.presses(label)
            case Share(latitude=latitude, longitude=longitude):
                return talk.shares(latitude, longitude).message_id
            case Send(name=name, content=content, media_type=media_type):
                return talk.sends(name, content, media_type).message_id
            case Block(blocked=blocked):
                (talk.blocks if blocked else talk.unblocks)()
            case Found(title=title, forum=forum):
                return self._api.group(title, talk, forum=forum).room.chat.id
            case Upgrade():
                return Group(talk.world, talk.room, talk.user).upgrade().room.chat.id
        return None

    def _talk(self, order: Order) -> Talk:
        own = self._api.person(f"Person {order.person}", id_=order.person)
        if order.chat is None:
            return own
        return Talk(own.world, self._api.world.rooms[order.chat], own.user)

    async def _chat(self, request: web.Request) -> web.Response:
        room = self._api.world.rooms.get(int(request.match_info["id"]))
        return _messages(tuple(room.messages.values()) if room else ())

    async def _sent(self, request: web.Request) -> web.Response:
        return _messages(tuple(self._api.world.sent[int(request.query.get("after", 0)) :]))

    async def _counts(self, _: web.Request) -> web.Response:
        return _json(_COUNTS.dump_json(self._api.counts()))


def _messages(messages: tuple[Message, ...]) -> web.Response:
    return _json(_MESSAGES.dump_json(messages, exclude_none=True, by_alias=True))


def _json(body: bytes) -> web.Response:
    return web.Response(body=body, content_type="application/json")
