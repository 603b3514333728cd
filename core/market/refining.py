"""Refining: what a message changes about the search before it."""

import re
from dataclasses import replace

from core.market.geography import Geography
from core.market.index import Index, Matches
from core.market.tokens import words_of
from core.market.understanding import Reading
from core.market.wish import (
    LARGEST_RADIUS_KM,
    Around,
    AtPlace,
    Everywhere,
    Inside,
    Nearby,
    OneOf,
    Unknown,
    Where,
    Wish,
    with_radius,
)

_WIDER = re.compile(
    r"\b(?:verder(?:\s*weg)?|ruimer|wijder|groter(?:e)?\s+(?:gebied|straal|cirkel|afstand|omtrek)|breder|"
    r"further(?:\s+away)?|farther|wider|larger\s+(?:area|circle|radius)|more\s+distant)\b",
    re.IGNORECASE,
)
_NARROWER = re.compile(
    r"\b(?:dichterbij|dichter\s+bij|kleiner(?:e)?\s+(?:gebied|straal|cirkel|afstand|omtrek)|nabijer|"
    r"closer(?:\s+by)?|nearer|smaller\s+(?:area|circle|radius))\b",
    re.IGNORECASE,
)
_ANY_RUNG = re.compile(
    r"\b(?:alle\s+tredes?|elke\s+trede|welke\s+trede\s+(?:ook|dan\s+ook)|(?:trede|tredes)\s+maakt\s+niet\s+uit|"
    r"(?:ook\s+)?zonder\s+trede|maakt\s+niet\s+uit\s+welke\s+trede|any\s+(?:rung|level)|all\s+(?:rungs|levels)|"
    r"(?:rung|level)\s+does\s*n[o']?t\s+matter)\b",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\b(?:ook|also|as\s+well|too|plus)\b", re.IGNORECASE)
_AND = re.compile(r"\s*(?:en|and)\b", re.IGNORECASE)
_FORMS = (_WIDER, _NARROWER, _ANY_RUNG, _ALSO)

_NOT_THAT_BUT = re.compile(
    r"\s*(?:(?:nee|no)[\s,]+)?(?:niet|not)\s+(?:in|bij|rond|near|around)\s+.{1,40}?[\s,]+(?:maar|but)\s+",
    re.IGNORECASE,
)


def instead(message: str) -> str:
    """Leave out where not to look: of "niet in Zwolle maar in Arnhem" only "in Arnhem" counts."""
    return _NOT_THAT_BUT.sub("", message, count=1) if _NOT_THAT_BUT.match(message) else message


def refined(last: Wish, reading: Reading, message: str) -> Wish | None:
    """Give the wish as a message changes it; None when the message is about something else."""
    if reading.wish.name is not None or _left(reading, message):
        return None
    says_what = bool(reading.wish.services or reading.wish.kind)
    if reading.wish.where and (says_what or (reading.is_search and reading.asks)):
        return None  # it says all that a search needs: a new one
    wish = _with_pieces(last, reading, message)
    if _WIDER.search(message):
        wish = replace(wish, where=wider(wish.where) or Nearby())
    elif _NARROWER.search(message):
        wish = replace(wish, where=narrower(wish.where) or Nearby())
    if _ANY_RUNG.search(message):
        wish = replace(wish, standing=None)
    changes = wish != last or reading.says_something
    return wish if changes else None


def is_refining(message: str) -> bool:
    """Tell whether a message does nothing but widen or narrow a search."""
    return any(form.fullmatch(message.strip(" ?!.")) for form in (_WIDER, _NARROWER, _ANY_RUNG))


def _left(reading: Reading, message: str) -> list[str]:
    """Give the words that mean nothing here either."""
    asked = (found[0] for form in _FORMS for found in form.finditer(message))
    understood = {word for phrase in asked for word in words_of(phrase)}
    return [word for word in reading.left if word not in understood]


def _with_pieces(last: Wish, reading: Reading, message: str) -> Wish:
    new, where = reading.wish, _where(last.where, reading)
    if new.services and reading.asks:
        return replace(new, where=where)  # "zoek een schilder": another search, in the same place
    services = new.services or last.services
    if new.services and _ALSO.search(message):
        services = tuple(dict.fromkeys((*last.services, *new.services)))
    # "En catering?" asks it of the same kind; "catering" by itself of anybody.
    follows = _ALSO.search(message) or _AND.match(message)
    same_kind = last.kind if follows or not new.services else None
    return Wish(
        where=where,
        standing=new.standing or last.standing,
        pso_30plus=new.pso_30plus or last.pso_30plus,
        kind=new.kind or same_kind,
        services=services,
    )


def _where(last: Where | None, reading: Reading) -> Where | None:
    where = reading.wish.where
    if where is not None:
        return where
    if reading.radius_km is None:
        return last
    match last:
        case Around():
            return replace(last, radius_km=reading.radius_km, stated=True)
        case OneOf() | Unknown() | Nearby():
            return replace(last, radius_km=reading.radius_km)
        case _:
            return Nearby(reading.radius_km)


def wider(where: Where | None) -> Where | None:
    """Give the next larger circle or area; from a certain size on, it is the whole country."""
    match where:
        case Around(radius_km=radius) if radius * 2 <= LARGEST_RADIUS_KM:
            return replace(where, radius_km=radius * 2, stated=False)
        case Around() | Inside("province") | Inside("region"):
            return Everywhere()
        case _:
            return where


def wider_area(where: Where | None, geography: Geography) -> Where | None:
    """Give what lies around a municipality: its region."""
    if isinstance(where, Inside) and where.area == "municipality":
        inside = (it for it in geography.places if it.municipality == where.name)
        return Inside("region", next(inside).region)
    return wider(where)


def found_further(index: Index, wish: Wish, geography: Geography) -> tuple[Wish, Matches] | None:
    """Look further and further until there is somebody; None when there is nobody anywhere."""
    where = wish.where
    while (further := wider_area(where, geography)) != where:
        where = further
        wider_wish = replace(wish, where=where)
        if matches := index.search(wider_wish):
            return wider_wish, matches
    return None


def narrower(where: Where | None) -> Where | None:
    """Give a circle half as large."""
    match where:
        case Around(radius_km=radius):
            return replace(where, radius_km=max(radius / 2, 1.0), stated=True)
        case _:
            return where


def here(where: Where | None, known: Around | None) -> Where | None:
    """Put the place that is known for "in de buurt"; a stated distance stays."""
    return located(known, where) if known and isinstance(where, Nearby) else where


def located(answer: Where, asked: Where | None) -> Where:
    """Put the answer to where; the distance that was stated before stays."""
    match answer, asked:
        case Around(stated=False), OneOf(radius_km=radius) | Unknown(radius_km=radius):
            pass
        case Around(stated=False), Nearby(radius_km=radius):
            pass
        case _:
            return answer
    return with_radius(answer, radius) or answer


def among(where: OneOf, answer: Where, geography: Geography) -> Where:
    """Read the answer to which of several places: one of them may be in the area it names."""
    if not isinstance(answer, Inside):
        return answer
    places = (geography.by_code[code] for code in where.codes)
    inside = [place.code for place in places if place.inside(answer.area) == answer.name]
    return chosen(where, inside[0]) if len(inside) == 1 else answer


def chosen(where: OneOf, code: str) -> Where:
    """Give the place that was chosen among namesakes."""
    return located(Around(AtPlace(code)), where)
