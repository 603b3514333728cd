"""What the bot is told: updates, each of one kind."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from tests.telegram.bot_api.objects import Chat, Message, User

EVERY_EVENT = frozenset(
    ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"]
)


@dataclass(frozen=True, slots=True)
class Pressed:
    """A press on an inline button."""

    id: str
    sender: Annotated[User, Field(serialization_alias="from")]
    chat_instance: str
    message: Message
    data: str


@dataclass(frozen=True, slots=True)
class Query:
    """What somebody types after the bot's name, in any chat."""

    id: str
    sender: Annotated[User, Field(serialization_alias="from")]
    query: str
    offset: str = ""
    chat_type: Literal["sender", "private", "group", "supergroup"] = "sender"


@dataclass(frozen=True, slots=True)
class Membership:
    user: User
    status: Literal["member", "left"]


@dataclass(frozen=True, slots=True)
class Kicked:
    user: User
    until_date: int = 0
    status: Literal["kicked"] = "kicked"


@dataclass(frozen=True, slots=True)
class MembershipChanged:
    """The bot was let in, blocked or put out."""

    chat: Chat
    sender: Annotated[User, Field(serialization_alias="from")]
    date: int
    old_chat_member: Membership | Kicked
    new_chat_member: Membership | Kicked


@dataclass(frozen=True, slots=True)
class Update:
    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: Pressed | None = None
    inline_query: Query | None = None
    my_chat_member: MembershipChanged | None = None

    @property
    def kind(self) -> str:
        """Which kind it is of, as the bot asks for it."""
        return next(event for event in EVERY_EVENT if getattr(self, event) is not None)

    @property
    def chat(self) -> int:
        """The chat within which updates are delivered in order; for a query, who typed it."""
        match self:
            case (
                Update(message=Message(chat=chat))
                | Update(edited_message=Message(chat=chat))
                | Update(callback_query=Pressed(message=Message(chat=chat)))
                | Update(my_chat_member=MembershipChanged(chat=chat))
            ):
                return chat.id
            case Update(inline_query=Query(sender=sender)):
                return sender.id
            case _:
                raise ValueError(f"update {self.update_id} is of no kind")
