"""How the bot words a search, what it found, and a listing."""

from collections.abc import Iterable
from fractions import Fraction

from bot.market.market import Market
from bot.market.place_wording import PlaceWording
from bot.texts import Markdown, Voice
from core.market.index import Match
from core.market.listing import Listing, Rung
from core.market.wish import AtLeast, Exactly, Standing, Wish
from core.markup import escape

SEPARATOR = " · "


class Wording:
    """Says things about a market in one language."""

    def __init__(self, voice: Voice, market: Market) -> None:
        self.voice = voice
        self.places = PlaceWording(voice, market.contents)
        self._market = market

    def wish(self, wish: Wish) -> Markdown:
        """Say how a search was understood."""
        voice = self.voice
        parts = [
            self._either(self.service(service) for service in wish.services),
            voice(f"partners-kinds-{wish.kind}") if wish.kind else "",
            self._standing(wish.standing),
            voice("partners-30plus") if wish.pso_30plus else "",
            self.places.where(wish.where),
        ]
        return Markdown(", ".join(filter(None, parts)) or voice("partners-all"))

    def service(self, id_: str) -> Markdown:
        """Name a service."""
        known = self._market.contents.vocabulary.services.get(id_)
        return _literal(known.names.of(self.voice.language) if known else id_)

    def line(self, match: Match) -> Markdown:
        """Tell about a listing in two lines."""
        first = _joined([self.name(match.listing), self.whereabouts(match)])
        return Markdown("\\\n   ".join((first, self.offer(match))))

    def whereabouts(self, match: Match) -> str:
        """Say where a listing is, and how far that is."""
        return _joined([self._place(match.listing), self._distance(match)])

    def offer(self, match: Match) -> str:
        """Say which rung an organisation has, and what it does."""
        services = ", ".join(self.service(service) for service in match.listing.services)
        return _joined([self.certificate(match), services])

    def card(self, match: Match, *, draft: bool = False) -> Markdown:
        """Tell all about a listing; a draft was never confirmed by anybody."""
        listing, voice = match.listing, self.voice
        contact = [_web_link(listing.website), _mail_link(listing.email), _literal(listing.phone)]
        kind = voice(f"partners-kind-{listing.kind}")
        parts = [
            self.name(listing),
            _joined([kind, self._address(listing), self._distance(match)]),
            self.certificate(match),
            ", ".join(self.service(service) for service in listing.services),
            _literal(listing.description),
            voice("partners-wants", wants=listing.wants) if listing.wants else "",
            _joined(contact),
            "" if draft else voice("partners-confirmed", day=listing.confirmed),
        ]
        return Markdown("\n\n".join(filter(None, parts)))

    def certificate(self, match: Match) -> Markdown:
        """Say which rung an organisation has, and whether that still holds."""
        listing, voice = match.listing, self.voice
        if listing.rung is Rung.NONE:
            return voice("partners-no-certificate")
        rung = self._rung(listing.rung)
        if listing.pso_30plus:
            rung = Markdown(f"{rung}, {voice('partners-30plus')}")
        if match.expired and listing.valid_until:
            return voice("partners-expired", rung=rung, day=listing.valid_until)
        if listing.valid_until:
            return voice("partners-valid", rung=rung, day=listing.valid_until)
        return voice("partners-validity-unknown", rung=rung)

    def name(self, listing: Listing) -> Markdown:
        """Name an organisation, with whether it is made up."""
        key = "partners-name-fictional" if self._market.fictional else "partners-name"
        return self.voice(key, name=listing.name)

    def _place(self, listing: Listing) -> Markdown:
        return _literal(self.places.place(listing.place))

    def _address(self, listing: Listing) -> Markdown:
        return _literal(f"{listing.postcode} {self.places.place(listing.place)}".strip())

    def _distance(self, match: Match) -> str:
        if match.distance_km is None:
            return ""
        return self.voice("partners-distance", km=Fraction(match.distance_km))

    def _rung(self, rung: Rung) -> Markdown:
        return self.voice(f"partners-rung-{rung.written}")

    def _standing(self, standing: Standing | None) -> str:
        match standing:
            case AtLeast(Rung.THIRD as rung) | Exactly(rung):
                return self._rung(rung)
            case AtLeast(rung):
                return self.voice("partners-or-higher", rung=self._rung(rung))
            case None:
                return ""

    def _either(self, names: Iterable[str]) -> str:
        """Join names with "or" before the last."""
        *first, last = [*names] or [""]
        return f"{', '.join(first)} {self.voice('partners-or')} {last}" if first else last


def _joined(parts: Iterable[str]) -> str:
    return SEPARATOR.join(filter(None, parts))


def _literal(text: str) -> Markdown:
    return Markdown(escape(text))


def _web_link(address: str) -> str:
    shown = address.removeprefix("https://").removeprefix("http://").rstrip("/")
    return f"[{escape(shown)}]({address})" if address else ""


def _mail_link(address: str) -> str:
    return f"[{escape(address)}](mailto:{address})" if address else ""
