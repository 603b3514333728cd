"""The figures in a message: a distance, a rung, PSO 30+, a postcode."""

import re
from collections.abc import Iterator

from core.market.listing import Rung
from core.market.tokens import Words
from core.market.wish import LARGEST_RADIUS_KM, AtLeast, Exactly, Standing


def take_thirty_plus(words: Words) -> bool:
    """Take PSO 30+, or the reserved contracts that it is for."""
    found = _THIRTY_PLUS.search(words.text)
    if found:
        words.take_between(found.start(), found.end())
    return found is not None


def take_radius(words: Words) -> float | None:
    """Take a distance, in kilometres."""
    for pattern, factor in ((_MILES, KM_PER_MILE), (_RADIUS, 1.0)):
        for found in pattern.finditer(words.text):
            figures = found["number"] or found.groupdict().get("bare") or ""
            number = _NUMBERS.get(figures.casefold()) or float(figures.replace(",", "."))
            if number > 0:
                words.take_between(found.start(), found.end())
                return min(number * factor, LARGEST_RADIUS_KM * 2)
    return None


def take_standing(words: Words) -> Standing | None:
    """Take a rung: exactly that one, unless the message says "at least" in some way."""
    if found := _RUNG.search(words.text):
        words.take_between(found.start(), found.end())
        return _standing(found)
    if found := _HIGHEST.search(words.text):
        words.take_between(found.start(), found.end())
        return Exactly(Rung.THIRD)
    if found := _STATUS.search(words.text):
        words.take_between(found.start(), found.end())
        rung = Rung.ASPIRANT if found["status"].casefold().startswith("a") else Rung.BASIC
        return AtLeast(rung) if found["least"] or found["higher"] else Exactly(rung)
    return None


def postcodes(words: Words) -> Iterator[re.Match[str]]:
    """Find what may be a postcode; the groups are `cue`, `digits` and `letters`."""
    for found in _POSTCODE.finditer(words.text):
        if found["cue"] or not _may_be_a_year(words.text, found):
            yield found


def is_certain(postcode: re.Match[str]) -> bool:
    """Tell whether what was found says that it is a postcode."""
    return bool(postcode["cue"] or (postcode["letters"] and postcode["letters"].isupper()))


def _standing(found: re.Match[str]) -> Standing:
    lowest = _RUNGS[found["rung"].casefold()]
    if found["second"]:
        # "trede 2 of 3": the lower of the two at least, since there is none above 3.
        return AtLeast(Rung.numbered(min(lowest, int(found["second"]))))
    if found["above"] and lowest < 3:
        return AtLeast(Rung.numbered(lowest + 1))
    if found["least"] or found["higher"]:
        return AtLeast(Rung.numbered(lowest))
    return Exactly(Rung.numbered(lowest))


def _may_be_a_year(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()].casefold().split()[-1:]
    if before and before[0] in _BEFORE_A_YEAR:
        return True
    return 1900 <= int(found["digits"]) <= 2100 and not found["letters"]


KM_PER_MILE = 1.609344
_NUMBERS = {
    **{"vijf": 5, "tien": 10, "vijftien": 15, "twintig": 20, "vijfentwintig": 25, "dertig": 30},
    **{"veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "honderd": 100},
    **{"five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50},
    **{"sixty": 60, "a hundred": 100},
}
_NO_DISTANCE = (
    r"(?:\d|%|fte|jaar|dagen|weken|maanden|uur|euro|years?|days?|weeks?|months?|hours?|minut)"
)
_RADIUS = re.compile(
    rf"(?P<number>\d{{1,3}}(?:[.,]\d)?|\b(?:{'|'.join(_NUMBERS)}))"
    r"\s*(?:km|kilometers?|kilometres?|kms|k\.m\.)(?![a-z])"
    r"|(?:straal|radius|omtrek|afstand|binnen|within|<)\s*(?:van|of|is)?\s*(?P<bare>\d{1,3})"
    rf"(?!\s*{_NO_DISTANCE})",
    re.IGNORECASE,
)
_MILES = re.compile(r"(?P<number>\d{1,3})\s*(?:miles?|mijl)(?![a-z])", re.IGNORECASE)

_THIRTY_PLUS = re.compile(
    r"(?:pso[\s-]*)?30\s*(?:\+|-?plus)(?:\s*abw)?|voorbehouden\s+(?:opdracht|aanbesteding)\w*"
    r"|reserved\s+contracts?|dertig\s*plus",
    re.IGNORECASE,
)

_RUNGS = {
    **{"1": 1, "een": 1, "één": 1, "one": 1},
    **{"2": 2, "twee": 2, "two": 2},
    **{"3": 3, "drie": 3, "three": 3},
}
_LEVEL = (
    r"(?:prestatie)?(?:tredes?n?|niveaus?|levels?|lvl|rungs?|step|tier|trap|trede-?|t)\s*[-:]?\s*"
)
_AT_LEAST = (
    r"(?:minstens|minimaal|minimum|minimale|min\.?|ten\s*minste|op\s*z(?:'|ij)?n\s*minst|vanaf|>=|≥"
    r"|at\s*least|minimally|from(?=\s+(?:level|rung))|niet\s+lager\s+dan|not\s+lower\s+than"
    r"|not\s+below)"
)
_ABOVE = r"(?:hoger\s+dan|boven|higher\s+than|above|more\s+than|meer\s+dan)"
_EXACTLY = r"(?:alleen|enkel|precies|exact|uitsluitend|slechts|only|exactly|just|strictly)"
_FILLER = r"(?:\s+(?:op|met|de|een|pso|the|a|with|on|maar|echt|in))*"
_OR_HIGHER = (
    r"\s*(?:\+|(?:of|en|or|and)\s+(?:hoger|meer|beter|boven|higher|more|better|above|up|verder)"
    r"|(?:en|and)\s+omhoog|plus\b|minimaal|minimum|at\s+a\s+minimum|at\s+least|als\s+minimum"
    r"|or\s+over|of\s+een\s+hogere)"
)
_RUNG = re.compile(
    rf"(?:(?P<least>{_AT_LEAST})|(?P<above>{_ABOVE})|{_EXACTLY})?{_FILLER}\s*(?<![a-z])"
    rf"{_LEVEL}(?P<rung>{'|'.join(_RUNGS)})(?![0-9a-z])(?P<higher>{_OR_HIGHER})?"
    rf"(?:\s*(?:,|/|-|of|en|or|and|t/m|tot|to)\s*(?:{_LEVEL})?(?P<second>[123])(?![0-9a-z]))?",
    re.IGNORECASE,
)
_HIGHEST = re.compile(
    r"(?:hoogste|bovenste|highest|top)\s+(?:trede|niveau|level|rung)", re.IGNORECASE
)
_STATUS = re.compile(
    rf"(?:(?P<least>{_AT_LEAST}){_FILLER}\s+)?(?P<status>aspirant(?:[\s-]*status)?|basistrede)"
    rf"(?P<higher>{_OR_HIGHER})?",
    re.IGNORECASE,
)

# Two letters that are far more often a word ("8011 en omgeving"), or never given out.
_NO_LETTERS = r"(?:sa|sd|ss|in|en|of|op|te|is|de|we|ik|er|me|or|at|to|on)"
_NO_POSTCODE = r"(?:euro?|fte|uur|uren|medewerkers|mensen|jaar|km|hours|people|employees)"
_POSTCODE = re.compile(
    r"(?<![\d€.,])(?P<cue>(?:postcode|postal\s*code|pc|zip(?:\s*code)?)\s*:?\s*)?"
    rf"(?P<digits>[1-9]\d{{3}})(?:\s?(?P<letters>(?!{_NO_LETTERS})[a-z]{{2}})(?![a-z]))?"
    rf"(?![\d%]|[.,]\d|\s*{_NO_POSTCODE})",
    re.IGNORECASE,
)
_BEFORE_A_YEAR = frozenset("sinds vanaf na voor since before after jaar".split())
