"""A chat on Telegram, and the address under which its conversation is kept."""

from dataclasses import dataclass
from typing import Self

from core.address import Address

NAME = "telegram"
"""The channel."""


@dataclass(frozen=True, slots=True)
class Chat:
    """A private chat, a group, or one topic of a group with topics."""

    id: int
    topic: int | None = None

    @property
    def shared(self) -> bool:
        """Whether others than one user read along: groups have negative ids."""
        return self.id < 0

    @property
    def address(self) -> Address:
        """The address of the conversation, such as `telegram:-100123/7`."""
        return Address(NAME, str(self.id) if self.topic is None else f"{self.id}/{self.topic}")

    @classmethod
    def at(cls, address: Address) -> Self:
        """Read back what `address` wrote; ValueError when it is none of ours."""
        id_, _, topic = address.id.partition("/")
        return cls(int(id_), int(topic) if topic else None)
