"""Where a conversation takes place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Address:
    """Where a conversation takes place: a channel, and the conversation's id within it."""

    channel: str
    id: str

    def __str__(self) -> str:
        """Give the key under which the conversation is stored, such as `web:3f9c`."""
        return f"{self.channel}:{self.id}"

    @classmethod
    def parse(cls, key: str) -> "Address":
        """Read back what `str` wrote."""
        channel, _, id_ = key.partition(":")
        return cls(channel, id_)
