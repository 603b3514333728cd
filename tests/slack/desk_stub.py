"""The desk on a Slack that does as it is told: what colleagues see, say and press."""

import json
from dataclasses import dataclass, field, replace

from bot.channels.channel import Delivery
from bot.channels.desk_house import DeskHouse
from bot.channels.slack import SlackChannel
from bot.channels.slack_desk import SlackDesk
from bot.helpdesk.addresses import of_ticket
from core.address import Address
from core.blocks import Block, Choice, Choices, Text
from tests.engine.fakes import NOON
from tests.slack.door import interaction
from tests.slack.stub import Stubbed
from tests.slack.workspace import eventually

TICKET = of_ticket(12)
CARD = (Text("Vraag 12"), Choices((Choice("Ik neem deze", "hd:take:12"),)))


@dataclass
class Kept:
    """Where threads are, and what stands at their head."""

    places: dict[Address, str] = field(default_factory=dict)
    """Where each conversation goes on."""
    left: dict[str, Address] = field(default_factory=dict)
    """Where they were before."""
    card: tuple[Block, ...] = CARD

    @property
    def house(self) -> DeskHouse:
        return DeskHouse("nl", self._card, self._thread, self._begun, self._at, self._home)

    async def _card(self, _: Address) -> tuple[Block, ...]:
        return self.card

    async def _thread(self, address: Address) -> str | None:
        return self.places.get(address)

    async def _begun(self, address: Address, place: str) -> None:
        if before := self.places.get(address):
            self.left[before] = address
        self.places[address] = place

    async def _at(self, place: str) -> Address | None:
        now = (it for it, at in self.places.items() if at == place)
        return next(now, self.left.get(place))

    async def _home(self) -> tuple[Block, ...]:
        return (Text("Open vragen"),)


def channel(slack: Stubbed, escalation: str | None = "C3") -> SlackChannel:
    settings = replace(slack.settings, mode="http", helpdesk="C1", escalation=escalation)
    return slack.channel(settings)


def desk(slack: Stubbed, escalation: str | None = "C3") -> SlackDesk:
    found = channel(slack, escalation).desk
    assert found
    return found


def told(to: Address = TICKET, place: str | None = None) -> Delivery:
    return Delivery(7, to, (Text("hallo"),), NOON, place)


def posted(slack: Stubbed) -> list[tuple[object, object]]:
    """Give where messages were put: the channel, and the thread if it was in one."""
    asked = [body for method, body in slack.stub.asked if method == "chat.postMessage"]
    return [(body["channel"], body.get("thread_ts")) for body in asked]


def button(message: dict[str, object], container: dict[str, object]) -> str:
    action = {
        "type": "button",
        "action_id": "choice-1-0",
        "action_ts": "7.0",
        "value": "hd:take:12",
        "text": {"type": "plain_text", "text": "Ik neem deze"},
    }
    return interaction(
        {
            "type": "block_actions",
            "user": {"id": "U1"},
            "container": {"type": "message", "channel_id": "C1", **container},
            "message": message,
            "trigger_id": "t",
            "actions": [action],
        }
    )


def event(**said: object) -> str:
    return json.dumps({"type": "event_callback", "event": said})


def updated(slack: Stubbed) -> list[str]:
    """Give what cards were made to say."""
    asked = [body for method, body in slack.stub.asked if method == "chat.update"]
    return [str(body["text"]) for body in asked]


async def follows(slack: Stubbed, count: int) -> None:
    """Wait until so many cards were brought up to date."""

    async def cards() -> int:
        return slack.stub.methods.count("chat.update")

    await eventually(cards, lambda seen: seen >= count)
