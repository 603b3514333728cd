"""The Bot API as one thing: calls by the bot on one side, people on the other."""

from collections import Counter
from dataclasses import dataclass
from typing import TypeAlias

from tests.telegram.bot_api.account import ACCOUNT_METHODS, Command
from tests.telegram.bot_api.answering import ANSWERING_METHODS
from tests.telegram.bot_api.arguments import Arguments
from tests.telegram.bot_api.errors import (
    NOT_FOUND,
    ApiError,
    Refusal,
    too_many,
)
from tests.telegram.bot_api.events import Query, Update
from tests.telegram.bot_api.faults import SENDS, Faults
from tests.telegram.bot_api.files import get_file
from tests.telegram.bot_api.groups import Group, group
from tests.telegram.bot_api.inline import InlineAnswer
from tests.telegram.bot_api.objects import File, Message, User
from tests.telegram.bot_api.pace import Meter, Pace
from tests.telegram.bot_api.people import Talk, private
from tests.telegram.bot_api.receiving import Received, Receiving
from tests.telegram.bot_api.sending import SENDING_METHODS
from tests.telegram.bot_api.updates import Updates
from tests.telegram.bot_api.world import World

TOKEN = "4242:for-tests-only"
BOT = User(
    4242,
    "Laddermaat",
    is_bot=True,
    username="laddermaat_bot",
    can_join_groups=True,
    can_read_all_group_messages=True,
    supports_inline_queries=True,
)

Result: TypeAlias = Received | User | Message | File | tuple[Command, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """What the bot asked, and why it was refused, if it was."""

    method: str
    arguments: Arguments
    refusal: Refusal | None = None


class BotApi:
    """Holds one bot, with all who talk with it."""

    def __init__(self, pace: Pace | None = None) -> None:
        self.faults = Faults()
        self.calls: list[Call] = []
        """Every call with a method that exists, in order; fetching updates is left out."""
        self.updates = Updates(self.faults.again)
        self.world = World(BOT, self.updates)
        self.receiving = Receiving(self.updates)
        self._meter = Meter(pace)

    # What people do.

    def person(self, name: str, language: str = "nl", id_: int | None = None) -> Talk:
        """Let somebody come by, in a private chat with the bot."""
        id_ = id_ or next(self.world.ids) + 7000
        return private(self.world, User(id_, name, language_code=language))

    def group(self, title: str, founder: Talk, *, forum: bool = False) -> Group:
        """Let somebody found a group with the bot in it."""
        return group(self.world, title, founder.user, forum=forum)

    def asks(self, user: User, query: str) -> str:
        """Let somebody type after the bot's name; gives the id of the query."""
        id_ = f"query-{next(self.world.ids)}"
        self.world.unanswered.add(id_)
        self.updates.add(Update(0, inline_query=Query(id_, user, query)))
        return id_

    async def search(self, user: User, query: str) -> InlineAnswer:
        """Let somebody type after the bot's name; gives what they are shown."""
        id_ = self.asks(user, query)
        return await self.world.until(lambda: self.world.inline_answers.get(id_))

    def counts(self) -> Counter[str]:
        """Count calls by method, and those that were refused also by method and code."""
        counts = Counter(call.method for call in self.calls)
        counts += Counter(f"{c.method} {c.refusal.code}" for c in self.calls if c.refusal)
        return counts + self.faults.counts

    # What the bot does.

    async def call(self, method: str, arguments: Arguments) -> Result:
        """Do as the bot asks; raises ApiError when it is refused."""
        refusal = None
        try:
            return await self._do(method, arguments)
        except ApiError as error:
            refusal = error.refusal
            raise
        finally:
            if method != "getUpdates":
                self.calls.append(Call(method, arguments, refusal))

    async def _do(self, method: str, arguments: Arguments) -> Result:
        if method in SENDS:
            self._check_pace(arguments)
        if method in SENDING_METHODS:
            return SENDING_METHODS[method](self.world, arguments)
        if method in ANSWERING_METHODS:
            return ANSWERING_METHODS[method](self.world, arguments)
        if method in ACCOUNT_METHODS:
            return ACCOUNT_METHODS[method](self.world.account, arguments)
        if method in self.receiving.methods:
            return await self.receiving.methods[method](arguments)
        match method:
            case "getMe":
                return BOT
            case "getFile":
                return get_file(self.world, arguments)
            case _:
                raise ApiError(NOT_FOUND)

    def _check_pace(self, arguments: Arguments) -> None:
        room = self.world.room(arguments.number("chat_id"))
        if (seconds := self._meter.pass_(room.chat)) is not None:
            raise ApiError(too_many(seconds))
