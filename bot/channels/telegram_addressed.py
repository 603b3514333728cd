"""Whether a message is meant for the bot: in a group nothing else is looked at or kept."""

import re
from dataclasses import dataclass

from telegram import Message, User
from telegram.constants import ChatType, MessageEntityType


@dataclass(frozen=True, slots=True)
class Ourselves:
    """Who the bot is at Telegram."""

    id: int
    username: str
    """Without the @."""


def ourselves(me: User) -> Ourselves:
    """Take what is needed of what Telegram says about the bot."""
    return Ourselves(me.id, me.username or "")


def is_addressed(message: Message, us: Ourselves) -> bool:
    """Tell whether a message is for us: said in private, a command, a mention, or a reply to us.

    A command for another bot is not, whatever it replies to. Neither is what somebody sent by way
    of the bot's own inline mode, nor what another bot says.
    """
    if _is_by_a_bot(message, us):
        return False
    if message.chat.type == ChatType.PRIVATE:
        return True
    if (for_bot := _commanded(message)) is not None:
        return for_bot.casefold() in {"", us.username.casefold()}
    return _is_mentioned(message, us) or _is_reply(message, us)


def words(message: Message, us: Ourselves) -> str:
    """Give the text or caption without our name in it: `/start@ourbot` is `/start`."""
    name = re.escape(us.username)
    own_name = re.compile(rf"(?:^(/\w+)|(?:^|\s+))@{name}\b", re.IGNORECASE)
    return own_name.sub(r"\1", message.text or message.caption or "").strip()


def _is_by_a_bot(message: Message, us: Ourselves) -> bool:
    if message.via_bot is not None and message.via_bot.id == us.id:
        return True
    # Somebody who speaks as the group itself is shown as a bot, with the group as sender.
    return message.from_user is not None and message.from_user.is_bot and not message.sender_chat


def _commanded(message: Message) -> str | None:
    """Give the bot that a command names, empty if it names none; None if it is no command."""
    command = _entities(message, MessageEntityType.BOT_COMMAND).get(0)
    return None if command is None else command.partition("@")[2]


def _is_mentioned(message: Message, us: Ourselves) -> bool:
    mentioned = _entities(message, MessageEntityType.MENTION).values()
    return f"@{us.username}".casefold() in {text.casefold() for text in mentioned}


def _is_reply(message: Message, us: Ourselves) -> bool:
    replied = message.reply_to_message
    return replied is not None and replied.from_user is not None and replied.from_user.id == us.id


def _entities(message: Message, kind: MessageEntityType) -> dict[int, str]:
    """Give the stretches of one kind, by where they begin."""
    parse = message.parse_entities if message.text else message.parse_caption_entities
    return {entity.offset: text for entity, text in parse([kind]).items()}
