"""A document is got from the channel it was sent on; whatever happens there, nothing fails here."""

import asyncio

import pytest

from bot import fetching as module
from bot.channels.connection import Unavailable
from bot.fetching import fetching
from core.address import Address
from core.contents import Attached

DOCUMENT = Attached("bedrijf.toml", "application/toml", 7, "ref")


class Keeping:
    """A channel that has a document, or meets something."""

    def __init__(self, name: str, met: Exception | None = None) -> None:
        self.name = name
        self._met = met

    async def fetch(self, attached: Attached) -> bytes:
        if self._met:
            raise self._met
        return f"{attached.name} of {self.name}".encode()


class Hanging:
    name = "slack"

    async def fetch(self, attached: Attached) -> bytes:
        await asyncio.Event().wait()
        raise AssertionError


async def test_it_comes_from_the_channel_it_was_sent_on() -> None:
    fetch = fetching([Keeping("telegram"), Keeping("slack")])

    assert await fetch(Address("slack", "U1"), DOCUMENT) == b"bedrijf.toml of slack"
    assert await fetch(Address("telegram", "7"), DOCUMENT) == b"bedrijf.toml of telegram"


async def test_where_no_documents_can_be_sent_there_is_none() -> None:
    assert await fetching([Keeping("slack")])(Address("web", "3f9c"), DOCUMENT) is None


@pytest.mark.parametrize("met", [Unavailable("it is gone"), OSError("no way out")])
async def test_what_cannot_be_had_is_logged(
    met: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")

    assert await fetching([Keeping("slack", met)])(Address("slack", "U1"), DOCUMENT) is None
    assert f"{met}" in caplog.text
    assert "slack:U1" in caplog.text


async def test_a_platform_that_says_nothing_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "PATIENCE", 0.01)

    assert await fetching([Hanging()])(Address("slack", "U1"), DOCUMENT) is None
