"""Withholding: what points to a person is left out of an update before anything of it is kept."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from typing import TypeAlias

from core.contents import Attached, Content, Edited, Pressed, Said, Submitted
from core.mail_addresses import of_persons
from core.personal_numbers import Span, account_numbers, citizen_numbers

CONTACT_FIELDS = frozenset({"email", "reach", "contact"})
"""Fields of forms that ask for an address."""


class Withheld(StrEnum):
    """What is never kept."""

    BSN = "bsn"
    IBAN = "iban"
    EMAIL = "email"
    """Of somebody else than the one who writes."""


LEFT_OUT = {Withheld.BSN: "[BSN]", Withheld.IBAN: "[IBAN]", Withheld.EMAIL: "[e-mail]"}
"""What stands in its place."""

Find: TypeAlias = Callable[[str], Iterable[Span]]


def without_numbers(text: str) -> tuple[str, tuple[Withheld, ...]]:
    """Leave BSNs and bank accounts out of a text; tells which of these stood in it."""
    pen = _Pen(_NUMBERS)
    return pen.cross_out(text), pen.crossed


def numbers_withheld(content: Content) -> tuple[Content, tuple[Withheld, ...]]:
    """Leave BSNs and bank accounts out of what somebody says, wherever they say it."""
    pen = _Pen(_NUMBERS)
    return _rewritten(content, pen.cross_out), pen.crossed


def addresses_withheld(content: Content) -> tuple[Content, tuple[Withheld, ...]]:
    """Leave the e-mail addresses of others out; a field that asks for an address keeps it."""
    pen = _Pen(_ADDRESSES)
    return _rewritten(content, pen.cross_out, CONTACT_FIELDS), pen.crossed


class _Pen:
    """Crosses things out, and remembers what."""

    def __init__(self, finds: Iterable[tuple[Withheld, Find]]) -> None:
        self._finds = tuple(finds)
        self._crossed: set[Withheld] = set()

    @property
    def crossed(self) -> tuple[Withheld, ...]:
        """What was crossed out, each once."""
        return tuple(what for what in Withheld if what in self._crossed)

    def cross_out(self, text: str) -> str:
        """Put a word between brackets in the place of each thing that is found.

        A NUL, which no keyboard has and PostgreSQL cannot keep, goes without a word.
        """
        text = text.replace("\0", "")
        for what, find in self._finds:
            for begin, end in reversed(list(find(text))):
                text = f"{text[:begin]}{LEFT_OUT[what]}{text[end:]}"
                self._crossed.add(what)
        return text


_NUMBERS = ((Withheld.IBAN, account_numbers), (Withheld.BSN, citizen_numbers))
_ADDRESSES = ((Withheld.EMAIL, of_persons),)


def _rewritten(
    content: Content, pen: Callable[[str], str], spared: frozenset[str] = frozenset()
) -> Content:
    """Give what was said in other words; fields of a form that are spared stay as they are."""
    match content:
        case Said(text) | Edited(text=text):
            return replace(content, text=pen(text))
        case Attached(name=name, caption=caption):
            return replace(content, name=pen(name), caption=pen(caption))
        case Submitted(values=values, label=label):
            written = {key: it if key in spared else pen(it) for key, it in values.items()}
            return replace(content, values=written, label=pen(label))
        case Pressed(label=label):
            return replace(content, label=pen(label))
        case _:
            return content
