"""Where in Slack something is said, and which conversation that is.

A thread of a channel is a conversation of its own, which others read along. All that one
person says to us alone is one conversation: direct messages, threads of these, slash commands,
the App Home, and buttons under what only that person can see.
"""

from dataclasses import dataclass

from core.address import Address

NAME = "slack"


@dataclass(frozen=True, slots=True)
class Place:
    """A thread; or, without one, a channel in which only the person spoken to sees the answer."""

    channel: str
    thread: str | None = None

    def __str__(self) -> str:
        """Write it as the engine keeps it, such as `C01HELP/1764043200.000100`."""
        return f"{self.channel}/{self.thread}" if self.thread else self.channel

    @classmethod
    def parse(cls, text: str) -> "Place":
        """Read back what `str` wrote."""
        channel, _, thread = text.partition("/")
        return cls(channel, thread or None)


@dataclass(frozen=True, slots=True)
class Spot:
    """The conversation that somebody is in, and where in it."""

    conversation: Address
    place: str | None = None
    """As an Update has it; None is the conversation's own place."""
    shared: bool = False


def personal(user: str) -> Address:
    """Give the conversation with one person."""
    return Address(NAME, user)


def own(user: str) -> Spot:
    """Give the direct messages with one person."""
    return Spot(personal(user))


def spot(user: str, channel: str, thread: str | None) -> Spot:
    """Find the conversation in which a person does something in a channel."""
    place = str(Place(channel, thread))
    if channel.startswith("D"):
        return Spot(personal(user), place if thread else None)
    if thread:
        return Spot(Address(NAME, place), shared=True)
    return Spot(personal(user), place)


def back_in(conversation: Address, place: str | None) -> Spot:
    """Give the spot that somebody was in before; the conversation of a thread is shared."""
    return Spot(conversation, place, shared=Place.parse(conversation.id).thread is not None)
