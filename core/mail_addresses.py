"""Finding e-mail addresses in a message, and telling whose they are."""

import re
from collections.abc import Iterator

_ADDRESS = re.compile(
    r"(?<![\w.+'-])[\w.+'-]{1,64}[^\S\r\n]?@[^\S\r\n]?[\w-]{1,63}(?:\.[\w-]{2,63})+"
)
_OF_A_DESK = frozenset(
    (
        *("info", "contact", "helpdesk", "support", "service", "klantenservice", "office"),
        *("administratie", "secretariaat", "receptie", "post", "mail", "hr", "hrm", "sales"),
        *("verkoop", "inkoop", "planning", "personeelszaken", "pso", "noreply", "no-reply"),
    )
)
"""What stands before the @ of an organisation, which is no person."""
_OWN_BEFORE = re.compile(
    r"""\b(?:
        (?:mijn|ons|onze|my|our)\s(?:(?:zakelijke?|eigen|work|own)\s)?
            (?:e?-?mail\w*(?:\s?(?:adres|address))?|adres|address)
        | e?-?mail\s(?:mij|me|ons|us) | (?:bereik|schrijf|reach|write)\s(?:mij|me|ons|us)
        | (?:mij|me|ons)\s(?:\w+\s)?(?:(?:e-?)?mailen|bereiken|schrijven)
        | (?:ben|zijn|am|are)\s(?:ik|wij|we)?\s?(?:te\s)?(?:bereikbaar|bereiken|reachable)
        | (?<!is\s)bereikbaar\s(?:op|via)
        | antwoord(?:en)?\s(?:graag\s)?(?:naar|op) | (?:reply|answer)\sto
    )\b(?P<then>(?:[^@\n!?;.]|\.(?!\s)){0,40})$""",
    re.IGNORECASE | re.VERBOSE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:niet|not|over|about|namens|collega\w*|colleague\w*|medewerk\w*|werknemer\w*|employee\w*)\b",
    re.IGNORECASE,
)
"""What tells that the address after it is somebody else's."""
_INTRODUCED = re.compile(
    r"\b(?:(?i:mijn\snaam\sis|ik\sheet|my\sname\sis)\s(?:[\w'-]+\s?){1,4}"
    r"|(?i:ik\sben|i\sam|i'm)\s(?:[A-Z][\w'-]*\s?)(?:(?:[A-Z][\w'-]*|van|de|der|den|ter)\s?){0,4})"
    r"[\s,:(<-]*$"
)
_OWN_AFTER = re.compile(
    r"\W{0,3}(?:is|dat is|that is)\s(?:mijn|ons|my|our)\s(?:(?:e-?)?mail|adres|address)",
    re.IGNORECASE,
)
_REACHES = 100
"""Characters before an address that tell whose it is."""


def of_persons(text: str) -> Iterator[tuple[int, int]]:
    """Find the addresses of others than the one who writes, from and up to where they stand.

    One that belongs to a desk, such as `info@`, is no person's. Somebody's own is one that they
    call so ("mail mij op …"), that follows on their name, or that they say without another word.
    """
    for found in _ADDRESS.finditer(text):
        begin, end = found.span()
        name = found[0].partition("@")[0].strip().casefold()
        alone = not re.search(r"\w", text[:begin] + text[end:])
        before = text[max(0, begin - _REACHES) : begin]
        own = alone or _is_own(before) or _OWN_AFTER.match(text, end)
        if name not in _OF_A_DESK and not own:
            yield begin, end


def _is_own(before: str) -> bool:
    """Tell by what stands before an address whether it is of the one who writes."""
    called = _OWN_BEFORE.search(before)
    if called:
        return not _OF_ANOTHER.search(called["then"])
    return _INTRODUCED.search(before) is not None
