"""What Telegram's servers hold for the bot: chats with their messages, files, open questions."""

import asyncio
import itertools
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from tests.telegram.bot_api.account import Account
from tests.telegram.bot_api.arguments import Upload
from tests.telegram.bot_api.errors import NO_CHAT, ApiError, Refusal, bad_request
from tests.telegram.bot_api.inline import InlineAnswer
from tests.telegram.bot_api.keyboards import ReplyKeyboard
from tests.telegram.bot_api.objects import Chat, Message, User
from tests.telegram.bot_api.updates import Updates

T = TypeVar("T")


@dataclass(slots=True)
class Room:
    """A chat, with what was said in it."""

    chat: Chat
    numbers: "itertools.count[int]"
    messages: dict[int, Message] = field(default_factory=dict)
    topics: set[int] = field(default_factory=set)
    refusal: Refusal | None = None
    """What the bot hears when it speaks here, where it may not."""
    keyboard: ReplyKeyboard | None = None
    """The buttons in place of the letters, as the bot last put them."""
    typing: int = 0
    """How many times the bot showed that it is writing."""

    def message(self, number: int, what: str) -> Message:
        """Give a message; refused when there is none."""
        if number not in self.messages:
            raise bad_request(f"{what} not found")
        return self.messages[number]


class World:
    """Holds it; whatever is posted goes through here."""

    def __init__(self, bot: User, updates: Updates) -> None:
        self.bot = bot
        self.updates = updates
        self.account = Account()
        self.rooms: dict[int, Room] = {}
        self.sent: list[Message] = []
        """All that the bot posted, in the order in which it was taken."""
        self.files: dict[str, Upload] = {}
        self.unanswered: set[str] = set()
        """Presses and inline queries that the bot did not answer yet."""
        self.inline_answers: dict[str, InlineAnswer] = {}
        self.ids = itertools.count(1)
        self._numbers = itertools.count(1)
        self._changed = asyncio.Event()

    def open(self, chat: Chat) -> Room:
        """Open a chat; a supergroup numbers its messages itself, all others share numbers."""
        numbers = itertools.count(1) if chat.type == "supergroup" else self._numbers
        room = self.rooms[chat.id] = Room(chat, numbers)
        return room

    def room(self, chat: int) -> Room:
        """Give the chat in which the bot wants to do something; refused where it may not."""
        room = self.rooms.get(chat)
        if room is None:
            raise ApiError(NO_CHAT)
        if room.refusal:
            raise ApiError(room.refusal)
        return room

    def draft(self, room: Room, sender: User) -> Message:
        """Give a message with the next number in a chat, still to be filled and posted."""
        return Message(next(room.numbers), int(time.time()), room.chat, sender)

    def post(self, room: Room, message: Message) -> Message:
        """Show a message in a chat."""
        room.messages[message.message_id] = message
        if message.sender == self.bot:
            self.sent.append(message)
            self.change()
        return message

    def edit(self, room: Room, message: Message) -> Message:
        """Show a message in the form it has now."""
        message = replace(message, edit_date=int(time.time()))
        room.messages[message.message_id] = message
        self.change()
        return message

    def keep(self, upload: Upload) -> str:
        """Keep a file; gives its id."""
        id_ = f"file-{len(self.files) + 1}-of-{self.bot.id}"
        self.files[id_] = upload
        return id_

    def change(self) -> None:
        """Let everybody who waits look again."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, look: Callable[[], T | None], seconds: float = 10.0) -> T:
        """Wait until there is something to see; TimeoutError when it takes too long."""
        async with asyncio.timeout(seconds):
            while not (seen := look()):
                await self._changed.wait()
        return seen
