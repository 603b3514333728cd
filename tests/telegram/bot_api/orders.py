"""Orders to people and to the server, as a test in another process writes them in JSON."""

from dataclasses import dataclass
from typing import Annotated, Literal, TypeAlias

from pydantic import Base64Encoder, EncodedBytes, Field

from tests.telegram.bot_api.errors import SERVER_ERROR, too_many
from tests.telegram.bot_api.faults import Chances, Drops, Fails, Fault, Hangs


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Who does it, and in which chat; without one, in their own with the bot."""

    person: int
    chat: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(Order):
    text: str
    do: Literal["say"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit(Order):
    message: int
    text: str
    do: Literal["edit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Press(Order):
    label: str
    do: Literal["press"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Order):
    latitude: float
    longitude: float
    do: Literal["share"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Send(Order):
    name: str
    content: Annotated[bytes, EncodedBytes(encoder=Base64Encoder)]
    media_type: str
    do: Literal["send"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Order):
    """Have nothing to do with the bot any more, or talk with it again."""

    blocked: bool = True
    do: Literal["block"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Order):
    title: str
    forum: bool = False
    do: Literal["found"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade(Order):
    do: Literal["upgrade"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """Which part of what the bot posts meets which fault, and of the updates comes twice."""

    too_many: float = 0.0
    server_error: float = 0.0
    hang: float = 0.0
    seconds: float = 1.0
    """How long a hanging call hangs, and how long one waits after too many."""
    dropped_before: float = 0.0
    dropped_after: float = 0.0
    twice: float = 0.0
    seed: int = 1
    do: Literal["chance"]

    def chances(self) -> Chances:
        """Give them as the server goes by them."""
        shares: dict[Fault, float] = {
            Fails(too_many(max(1, round(self.seconds)))): self.too_many,
            Fails(SERVER_ERROR): self.server_error,
            Hangs(self.seconds): self.hang,
            Drops(taken=False): self.dropped_before,
            Drops(taken=True): self.dropped_after,
        }
        return Chances(shares, self.twice, seed=self.seed)


Act: TypeAlias = Say | Edit | Press | Share | Send | Block | Found | Upgrade
Orders: TypeAlias = Annotated[Act | Chance, Field(discriminator="do")]
