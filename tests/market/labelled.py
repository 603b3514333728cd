"""Messages with what they ask for, written by people who had not seen how they are read.

`development.jsonl` was looked at while the reading was made, `held-out.jsonl` only afterwards.
A line has the shape of `laddermaat partners search --json`, without what is absent.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.market.as_json import understood
from bot.market.market import Market, demonstration, market_of
from core.market.wish import Wish
from tests.house import CONTENTS

FOLDER = Path(__file__).parent / "messages"
TODAY = date(2026, 11, 25)
MARKET = market_of(CONTENTS.market, demonstration(CONTENTS.market), TODAY, fictional=True)
UNLABELLED = {"options", "clarify"}
"""Keys that follow from the others."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message, whether it is a search, and what it asks for."""

    query: str
    is_search: bool
    understood: dict[str, object]


def labelled(name: str) -> list[Labelled]:
    """Read a file of messages."""
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [Labelled(**json.loads(line)) for line in lines]


def misread() -> list[str]:
    """Give the messages that are known to be misread."""
    return (FOLDER / "misread.txt").read_text("utf-8").splitlines()


def is_read_as_labelled(message: Labelled, market: Market = MARKET) -> bool:
    """Tell whether a message is understood exactly as its label says."""
    reading = market.understanding.read(message.query)
    if reading.is_search != message.is_search:
        return False
    wish = reading.wish if reading.is_search else Wish()
    return _plain(dict(understood(wish, market.contents.geography))) == _plain(message.understood)


def _plain(said: dict[str, object]) -> dict[str, object]:
    """Leave out what is absent; the order of services means nothing."""
    present = {key: value for key, value in said.items() if value and key not in UNLABELLED}
    services = present.get("services")
    return present | {"services": sorted(services)} if isinstance(services, list) else present
