"""People who talk with the bot: what they do, and what they see."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from time import time

from tests.telegram.bot_api.arguments import Upload
from tests.telegram.bot_api.checks import units
from tests.telegram.bot_api.errors import BLOCKED
from tests.telegram.bot_api.events import Kicked, Membership, MembershipChanged, Pressed, Update
from tests.telegram.bot_api.files import stored_document, stored_photo
from tests.telegram.bot_api.objects import (
    Chat,
    Contact,
    Entity,
    Location,
    Message,
    Sticker,
    User,
)
from tests.telegram.bot_api.world import Room, World


def private(world: World, user: User) -> "Talk":
    """Open somebody's own chat with the bot, or come back to it."""
    chat = Chat(user.id, "private", first_name=user.first_name, username=user.username)
    return Talk(world, world.rooms.get(user.id) or world.open(chat), user)


@dataclass(frozen=True, slots=True)
class Talk:
    """One person in one chat, or in one topic of it."""

    world: World
    room: Room
    user: User
    topic: int | None = None

    def says(self, text: str, *, reply_to: Message | None = None) -> Message:
        """Say something; commands and mentions in it are marked as such."""
        message = replace(self._draft(reply_to), text=text, entities=tuple(_entities(text)) or None)
        return self._post(message)

    def follows(self, payload: str) -> Message:
        """Follow a deep link."""
        return self.says(f"/start {payload}")

    def edits(self, message: Message, text: str) -> Message:
        """Put other words in place of what was said."""
        edited = replace(message, text=text, entities=tuple(_entities(text)) or None)
        edited = self.world.edit(self.room, edited)
        self.world.updates.add(Update(0, edited_message=edited))
        return edited

    def presses(self, label: str, *, under: Message | None = None) -> str:
        """Press a button, the latest with these words on it; gives the id of the press."""
        message = under or next(m for m in reversed(self.seen) if _button(m, label))
        data = _button(message, label)
        assert data, f"there is no button {label!r} under {message.text!r}"
        id_ = f"press-{next(self.world.ids)}"
        self.world.unanswered.add(id_)
        instance = str(self.room.chat.id)
        pressed = Pressed(id_, self.user, instance, message, data)
        self.world.updates.add(Update(0, callback_query=pressed))
        return id_

    def shares(self, latitude: float, longitude: float) -> Message:
        """Share where one is."""
        return self._post(replace(self._draft(), location=Location(latitude, longitude)))

    def sends(self, name: str, content: bytes, media_type: str, caption: str = "") -> Message:
        """Send a document."""
        document = stored_document(self.world, Upload(name, media_type, content))
        return self._post(replace(self._draft(), document=document, caption=caption or None))

    def sends_photo(self, content: bytes, caption: str = "") -> Message:
        """Send a picture."""
        photo = stored_photo(self.world, Upload("photo.jpg", "image/jpeg", content))
        return self._post(replace(self._draft(), photo=photo, caption=caption or None))

    def sends_sticker(self) -> Message:
        """Send a sticker."""
        return self._post(replace(self._draft(), sticker=Sticker("sticker-1", "sticker-1")))

    def sends_contact(self) -> Message:
        """Send a card with a telephone number."""
        return self._post(replace(self._draft(), contact=Contact("+31201234567", "Jan")))

    def blocks(self) -> None:
        """Have nothing to do with the bot any more."""
        self.room.refusal = BLOCKED
        bot = self.world.bot
        self._changes_membership(Membership(bot, "member"), Kicked(bot))

    def unblocks(self) -> None:
        """Let the bot talk again."""
        self.room.refusal = None
        bot = self.world.bot
        self._changes_membership(Kicked(bot), Membership(bot, "member"))

    @property
    def seen(self) -> tuple[Message, ...]:
        """What stands in the chat, from top to bottom."""
        messages = self.room.messages.values()
        return tuple(m for m in messages if self.topic in (None, m.message_thread_id))

    @property
    def heard(self) -> tuple[Message, ...]:
        """What the bot said."""
        return tuple(message for message in self.seen if message.sender == self.world.bot)

    async def hears(self, count: int, seconds: float = 10.0) -> tuple[Message, ...]:
        """Wait until the bot said so many things in all, and give them."""
        return await self.world.until(
            lambda: self.heard if len(self.heard) >= count else None, seconds
        )

    def _draft(self, reply_to: Message | None = None) -> Message:
        """Telegram gives a reply in a supergroup a thread, though it is in no topic."""
        draft = self.world.draft(self.room, self.user)
        thread = self.topic
        if reply_to and self.room.chat.type == "supergroup" and not thread:
            thread = reply_to.message_thread_id or reply_to.message_id
        return replace(
            draft,
            message_thread_id=thread,
            is_topic_message=True if self.topic else None,
            reply_to_message=reply_to and replace(reply_to, reply_to_message=None),
        )

    def _post(self, message: Message) -> Message:
        self.world.post(self.room, message)
        self.world.updates.add(Update(0, message=message))
        return message

    def _changes_membership(self, old: Membership | Kicked, new: Membership | Kicked) -> None:
        changed = MembershipChanged(self.room.chat, self.user, int(time()), old, new)
        self.world.updates.add(Update(0, my_chat_member=changed))


def _button(message: Message, label: str) -> str | None:
    return next((b.callback_data for b in message.buttons if b.text == label), None)


def _entities(text: str) -> Iterator[Entity]:
    for kind, pattern in (("bot_command", r"(?<!\S)/\w+(@\w+)?"), ("mention", r"(?<!\S)@\w+")):
        for found in re.finditer(pattern, text):
            yield Entity(kind, units(text[: found.start()]), units(found[0]))
