"""Updates of Telegram as updates of ours. What is not meant for us becomes None, and is forgotten.

An update is known by its message, or else by its own number, so that it is the same when Telegram
brings it again.
"""

import logging
from datetime import datetime

import telegram
from telegram import CallbackQuery, ChatMember, ChatMemberUpdated, Message, User
from telegram.constants import ChatType

from bot.channels.telegram_addressed import Ourselves, is_addressed, words
from bot.channels.telegram_chat import Chat
from bot.channels.telegram_content import content
from core.contents import Arrived, Content, Edited, Moved, Pressed
from core.conversation import Update
from core.language import Language

logger = logging.getLogger(__name__)

_AWAY = {ChatMember.LEFT, ChatMember.BANNED}
_NO_LABEL = "…"
"""For a button on a message that is too old for Telegram to tell what stood on it."""


def read(update: telegram.Update, us: Ourselves, now: datetime) -> Update | None:
    """Read an update; `now` is for what Telegram puts no time to."""
    id_ = f"u{update.update_id}"
    match update:
        case telegram.Update(message=Message() as message):
            return _said(message, us)
        case telegram.Update(edited_message=Message() as message):
            return _edited(message, us, id_)
        case telegram.Update(callback_query=CallbackQuery() as query):
            return _pressed(query, id_, now)
        case telegram.Update(my_chat_member=ChatMemberUpdated() as change):
            return _joined(change, id_)
        case _:
            return None


def moved(old: Chat, new_id: int, now: datetime, learnt_from: str = "") -> Update:
    """Tell that a group goes on under another id.

    Both chats are told so, which counts once. What still went to the old one afterwards must move
    as well, so a failure says which message it was `learnt_from`.
    """
    to = Chat(new_id).address
    return Update(f"moved{new_id}{learnt_from}", old.address, Moved(to), now, shared=True)


def chat_of(message: Message) -> Chat:
    """Give the chat in which a message was said."""
    # In a group without topics a thread is no more than a row of replies.
    return Chat(message.chat.id, message.message_thread_id if message.is_topic_message else None)


def language_of(user: User | None) -> Language | None:
    """Give the language of somebody's app, if it is one of ours."""
    tag = (user.language_code or "") if user else ""
    match tag.lower().split("-")[0]:
        case "nl":
            return "nl"
        case "en":
            return "en"
        case _:
            return None


def _said(message: Message, us: Ourselves) -> Update | None:
    if message.migrate_to_chat_id is not None:
        return moved(chat_of(message), message.migrate_to_chat_id, message.date)
    if message.migrate_from_chat_id is not None:
        return moved(Chat(message.migrate_from_chat_id), message.chat.id, message.date)
    if not is_addressed(message, us):
        return None
    said = content(message, us)
    if said is None:
        return None
    return _update(f"m{message.message_id}", message, said, message.date)


def _edited(message: Message, us: Ourselves, id_: str) -> Update | None:
    # Other edits are of captions, and of a location that somebody lets others follow.
    if not message.text or not is_addressed(message, us):
        return None
    said = Edited(str(message.message_id), words(message, us))
    return _update(id_, message, said, message.edit_date or message.date)


def _update(id_: str, message: Message, said: Content, at: datetime) -> Update:
    chat, language = chat_of(message), language_of(message.from_user)
    place = str(message.message_id) if chat.shared else None
    return Update(id_, chat.address, said, at, language, place, chat.shared)


def _pressed(query: CallbackQuery, id_: str, now: datetime) -> Update | None:
    message = query.message
    if message is None or query.data is None:
        return None
    chat, label = Chat(message.chat.id), _NO_LABEL
    if isinstance(message, Message):
        chat, label = chat_of(message), _label(message, query.data)
    place = str(message.message_id) if chat.shared else None
    pressed, language = Pressed(query.data, label), language_of(query.from_user)
    return Update(id_, chat.address, pressed, now, language, place, chat.shared)


def _label(message: Message, token: str) -> str:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    buttons = (button for row in rows for button in row)
    return next((button.text for button in buttons if button.callback_data == token), _NO_LABEL)


def _joined(change: ChatMemberUpdated, id_: str) -> Update | None:
    """Introduce the bot to a group; elsewhere, only note that one can talk again or no more."""
    before, after = change.old_chat_member.status, change.new_chat_member.status
    logger.info("in chat %d the bot is %s, and was %s", change.chat.id, after, before)
    if change.chat.type not in {ChatType.GROUP, ChatType.SUPERGROUP}:
        return None
    if before not in _AWAY or after in _AWAY:
        return None
    address, language = Chat(change.chat.id).address, language_of(change.from_user)
    return Update(id_, address, Arrived(), change.date, language, shared=True)
