"""The objects of the Bot API that a message consists of, named and nested as Telegram does."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from tests.telegram.bot_api.keyboards import Button, InlineKeyboard


@dataclass(frozen=True, slots=True)
class User:
    id: int
    first_name: str
    is_bot: bool = False
    username: str | None = None
    language_code: str | None = None
    can_join_groups: bool | None = None
    can_read_all_group_messages: bool | None = None
    supports_inline_queries: bool | None = None


@dataclass(frozen=True, slots=True)
class Chat:
    id: int
    type: Literal["private", "group", "supergroup"]
    title: str | None = None
    username: str | None = None
    first_name: str | None = None
    is_forum: Literal[True] | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Formatting of some words; offset and length in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Location:
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Contact:
    phone_number: str
    first_name: str


@dataclass(frozen=True, slots=True)
class File:
    file_id: str
    file_unique_id: str
    file_size: int
    file_path: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    file_id: str
    file_unique_id: str
    file_size: int
    file_name: str | None = None
    mime_type: str | None = None


@dataclass(frozen=True, slots=True)
class PhotoSize:
    file_id: str
    file_unique_id: str
    file_size: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Sticker:
    file_id: str
    file_unique_id: str
    type: Literal["regular"] = "regular"
    width: int = 512
    height: int = 512
    is_animated: bool = False
    is_video: bool = False


@dataclass(frozen=True, slots=True)
class TopicCreated:
    name: str
    icon_color: int = 7322096


@dataclass(frozen=True, slots=True)
class Message:
    message_id: int
    date: int
    chat: Chat
    sender: Annotated[User, Field(serialization_alias="from")]
    message_thread_id: int | None = None
    is_topic_message: Literal[True] | None = None
    reply_to_message: "Message | None" = None
    edit_date: int | None = None
    text: str | None = None
    entities: tuple[Entity, ...] | None = None
    document: Document | None = None
    photo: tuple[PhotoSize, ...] | None = None
    sticker: Sticker | None = None
    location: Location | None = None
    contact: Contact | None = None
    caption: str | None = None
    caption_entities: tuple[Entity, ...] | None = None
    reply_markup: InlineKeyboard | None = None
    new_chat_members: tuple[User, ...] | None = None
    left_chat_member: User | None = None
    group_chat_created: Literal[True] | None = None
    forum_topic_created: TopicCreated | None = None
    migrate_to_chat_id: int | None = None
    migrate_from_chat_id: int | None = None

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons under it, row after row."""
        rows = self.reply_markup.inline_keyboard if self.reply_markup else ()
        return tuple(button for row in rows for button in row)
