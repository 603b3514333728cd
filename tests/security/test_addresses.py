"""Where a request comes from is what a proxy of ours says, and nobody else's word."""

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import make_mocked_request
from multidict import CIMultiDict

from bot.channels.web_address import Proxies, is_elsewhere, network
from bot.helpdesk_page.attempts import FREE
from bot.settings import SettingsError, load_settings
from tests.helpdesk_page.house import desk
from tests.security.elsewhere import HERE, ONE, OTHER, from_

OURS = Proxies.parse("10.0.0.0/8, 2001:db8::7")


class Peer:
    """A connection, as far as it tells whose it is."""

    def __init__(self, address: str) -> None:
        self._address = address

    def get_extra_info(self, name: str, default: object = None) -> object:
        return (self._address, 1234) if name == "peername" else default


@pytest.mark.parametrize(
    ("peer", "said", "origin"),
    [
        ("192.0.2.1", None, "192.0.2.1"),
        ("192.0.2.1", "198.51.100.2", "192.0.2.1"),
        ("10.1.2.3", "198.51.100.2", "198.51.100.2"),
        ("10.1.2.3", "6.6.6.6, 198.51.100.2", "198.51.100.2"),
        ("10.1.2.3", "198.51.100.2, 10.9.9.9", "198.51.100.2"),
        ("10.1.2.3", "10.9.9.9", "10.9.9.9"),
        ("10.1.2.3", "nonsense", "10.1.2.3"),
        ("10.1.2.3", "198.51.100.2, nonsense", "10.1.2.3"),
        ("10.1.2.3", "", "10.1.2.3"),
        ("::ffff:10.1.2.3", "198.51.100.2", "198.51.100.2"),
        ("2001:db8::7", "2001:db8:5::1", "2001:db8:5::1"),
        ("2001:db8::8", "198.51.100.2", "2001:db8::8"),
    ],
)
def test_the_last_hop_that_is_not_ours_counts(peer: str, said: str | None, origin: str) -> None:
    headers = {} if said is None else {"X-Forwarded-For": said}
    request = make_mocked_request("GET", "/", headers, transport=Peer(peer))
    assert OURS.origin(request) == origin


def test_several_headers_count_as_one() -> None:
    headers = CIMultiDict(
        [("X-Forwarded-For", "6.6.6.6"), ("X-Forwarded-For", "198.51.100.2, 10.0.0.1")]
    )
    request = make_mocked_request("GET", "/", headers, transport=Peer("10.1.2.3"))
    assert OURS.origin(request) == OTHER


@pytest.mark.parametrize(
    ("address", "elsewhere"),
    [
        ("192.0.2.1", True),
        ("127.0.0.1", False),
        ("::1", False),
        ("", False),
        ("2001:db8::1", True),
    ],
)
def test_this_machine_is_not_elsewhere(address: str, elsewhere: bool) -> None:
    assert is_elsewhere(network(address)) is elsewhere


@pytest.mark.parametrize("text", ["10.0.0.1/8", "proxy.example.org", "10.0.0.1;10.0.0.2"])
def test_a_proxy_that_cannot_be_is_refused_at_the_start(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LADDERMAAT_TRUSTED_PROXIES", text)
    with pytest.raises(SettingsError, match=r"LADDERMAAT_TRUSTED_PROXIES: .* is no address"):
        load_settings()


async def test_whoever_guesses_passwords_behind_a_proxy_holds_up_nobody_else_behind_it() -> None:
    async with desk(proxies=HERE) as at:
        statuses = [await _guess(at.url, ONE, f"naam {n}") for n in range(FREE + 1)]
        assert statuses == [403] * FREE + [429]
        assert await _guess(at.url, OTHER, "nog een naam") == 403


async def _guess(url: str, address: str, name: str) -> int:
    headers = {"Origin": url, **from_(address)}
    async with (
        ClientSession(url, headers=headers) as client,
        client.post("/helpdesk/aanmelden", data={"name": name, "password": "raden"}) as answer,
    ):
        return answer.status
