"""Where a request comes from: the address behind the proxies that are ours, and no other's word."""

from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import TypeAlias

from aiohttp import web

IpAddress: TypeAlias = IPv4Address | IPv6Address
IpNetwork: TypeAlias = IPv4Network | IPv6Network

FORWARDED = "X-Forwarded-For"
_FROM = web.RequestKey("from", str)


@dataclass(frozen=True, slots=True)
class Proxies:
    """The proxies whose word on who is behind them is taken; by default nobody's."""

    networks: tuple[IpNetwork, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "Proxies":
        """Read addresses and networks between commas; ValueError names one that is neither."""
        return cls(tuple(_network(part.strip()) for part in text.split(",") if part.strip()))

    def origin(self, request: web.BaseRequest) -> str | None:
        """Give the last hop that is not one of ours; None where no address is known."""
        found = _parsed(request.remote or "")
        if found is None:
            return None
        for hop in _hops(request):
            if not self._trusts(found):
                break
            behind = _parsed(hop)
            if behind is None:
                break
            found = behind
        return str(found)

    def believes(self, request: web.BaseRequest) -> bool:
        """Tell whether the word of the machine that a request comes from is taken."""
        peer = _parsed(request.remote or "")
        return peer is not None and self._trusts(peer)

    def _trusts(self, address: IpAddress) -> bool:
        return any(address in network for network in self.networks)


NONE = Proxies()


def note_origin(request: web.Request, proxies: Proxies) -> None:
    """Note on a request where it comes from, for whoever asks `came_from`."""
    request[_FROM] = network(proxies.origin(request))


def came_from(request: web.Request) -> str:
    """Give where a request comes from, as one visitor counts; empty where that is not known."""
    return request.get(_FROM) or network(request.remote)


def is_elsewhere(origin: str) -> bool:
    """Tell whether an origin is another machine: this one is a proxy that we were not told of."""
    address = _parsed(origin.partition("/")[0])
    return address is not None and not address.is_loopback


def network(address: str | None) -> str:
    """Give what of an address counts as one visitor: of IPv6 a whole network of 64 bits."""
    parsed = _parsed(address or "")
    if parsed is None:
        return address or ""
    if isinstance(parsed, IPv6Address) and not parsed.is_loopback:
        return str(ip_network((parsed, 64), strict=False))
    return str(parsed)


def _hops(request: web.BaseRequest) -> Iterator[str]:
    """Give who says to have passed a request on, the last one first."""
    said = ",".join(request.headers.getall(FORWARDED, ()))
    return (hop.strip() for hop in reversed(said.split(",")))


def _parsed(text: str) -> IpAddress | None:
    try:
        address = ip_address(text)
    except ValueError:
        return None
    # IPv4 that comes in over a socket of IPv6 is the same visitor.
    return getattr(address, "ipv4_mapped", None) or address


def _network(text: str) -> IpNetwork:
    try:
        return ip_network(text)
    except ValueError as error:
        raise ValueError(
            f"{text!r} is no address or network, such as 10.0.0.7 or 10.0.0.0/8 ({error})"
        ) from None
