"""A search as JSON: what was understood, and who was found."""

from typing import TypedDict

from core.market.geography import Geography
from core.market.index import Match
from core.market.listing import Listing, Rung
from core.market.wish import (
    DEFAULT_RADIUS_KM,
    Around,
    AtLeast,
    AtPlace,
    AtPostcode,
    Centre,
    Everywhere,
    Exactly,
    Inside,
    Nearby,
    OneOf,
    Standing,
    Unknown,
    Where,
    Wish,
)


class Option(TypedDict):
    """One of several places that bear the same name."""

    place: str
    municipality: str
    province: str


class Understood(TypedDict):
    """What was understood of a message; what is absent is null or false."""

    place: str | None
    municipality: str | None
    province: str | None
    region: str | None
    postcode4: str | None
    radius_km: float | None
    near: bool
    rung_at_least: int | str | None
    rung_exactly: int | str | None
    pso_30plus: bool
    kind: str | None
    services: list[str] | None
    name: str | None
    ambiguous: bool
    options: list[Option] | None
    unknown_place: str | None
    clarify: str | None
    """What would be asked back: `where`, `which-place`, `unknown-place` or `abroad`."""


def understood(wish: Wish, geography: Geography) -> Understood:
    """Write a wish as JSON."""
    at_least, exactly = _standing(wish.standing)
    found: Understood = {
        "place": None,
        "municipality": None,
        "province": None,
        "region": None,
        "postcode4": None,
        "radius_km": None,
        "near": False,
        "rung_at_least": at_least,
        "rung_exactly": exactly,
        "pso_30plus": wish.pso_30plus,
        "kind": wish.kind,
        "services": list(wish.services) or None,
        "name": wish.name,
        "ambiguous": False,
        "options": None,
        "unknown_place": None,
        "clarify": None,
    }
    _put_where(found, wish.where, geography)
    if wish != Wish() and not (wish.where or wish.name or wish.services or wish.kind):
        found["clarify"] = "where"
    return found


def _standing(standing: Standing | None) -> tuple[int | str | None, int | str | None]:
    match standing:
        case AtLeast(rung):
            return rung.written, None
        case Exactly(rung):
            return None, rung.written
        case None:
            return None, None


def _put_where(found: Understood, where: Where | None, geography: Geography) -> None:
    match where:
        case Around(centre, radius_km, of=of):
            _put_centre(found, centre, geography)
            found["radius_km"] = radius_km
            if of:
                found[of.area] = of.name
        case Inside(area, name):
            found[area] = name
        case OneOf(name, codes, radius_km):
            found["place"], found["ambiguous"], found["clarify"] = name, True, "which-place"
            found["radius_km"] = DEFAULT_RADIUS_KM if radius_km is None else radius_km
            found["options"] = [_option(geography, code) for code in codes]
        case Unknown(name, abroad, radius_km):
            found["unknown_place"], found["radius_km"] = name, radius_km
            found["clarify"] = "abroad" if abroad else "unknown-place"
        case Nearby(radius_km):
            found["near"], found["radius_km"], found["clarify"] = True, radius_km, "where"
        case Everywhere() | None:
            pass


def _put_centre(found: Understood, centre: Centre, geography: Geography) -> None:
    match centre:
        case AtPlace(code):
            found["place"] = geography.by_code[code].name
        case AtPostcode(digits):
            found["postcode4"] = digits
        case _:
            found["near"] = True


def _option(geography: Geography, code: str) -> Option:
    place = geography.by_code[code]
    return {"place": place.name, "municipality": place.municipality, "province": place.province}


class Partner(TypedDict):
    """A listing that was found."""

    id: str
    name: str
    kind: str
    distance_km: float | None
    """Null where no place or postcode was named."""
    rung: int | str | None
    pso_30plus: bool
    valid_until: str | None
    expired: bool
    services: list[str]
    place: str
    municipality: str
    province: str
    region: str
    postcode: str
    fictional: bool


def partner(match: Match, geography: Geography, *, fictional: bool) -> Partner:
    """Write a match as JSON."""
    listing, place = match.listing, geography.by_code[match.listing.place]
    return {
        "id": listing.id,
        "name": listing.name,
        "kind": listing.kind,
        "distance_km": None if match.distance_km is None else round(match.distance_km, 2),
        "rung": _rung(listing),
        "pso_30plus": listing.pso_30plus,
        "valid_until": listing.valid_until.isoformat() if listing.valid_until else None,
        "expired": match.expired,
        "services": list(listing.services),
        "place": place.name,
        "municipality": place.municipality,
        "province": place.province,
        "region": place.region,
        "postcode": listing.postcode,
        "fictional": fictional,
    }


def _rung(listing: Listing) -> int | str | None:
    return Rung(listing.rung).written
