"""Kinds of answer in an application: how words become a canonical answer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import normalize

from core.application.application import ApplicationKind
from core.assessment.expressions import YES_NO, agrees
from core.assessment.kinds import SKIPPED, UNKNOWN, Misread, Name, Option, Trouble
from core.assessment.phrases import PhraseBook, fold
from core.language import Language

LONGEST_NAME = 100
LONGEST_ENTITIES = 500
"""Characters."""
NOTHING = "none"
"""The answer of somebody who shares no assessment."""
BODIES = {"kiwa": "Kiwa", "normec-vro": "Normec VRO"}
"""The certifying bodies that are known by name, of the four there are."""
KINDS = PhraseBook(
    {
        ApplicationKind.FIRST: ["eerste", "eerste keer", "voor het eerst", "nieuw", "first time"],
        ApplicationKind.RECERTIFICATION: [
            *("hercertificering", "verlenging", "verlengen", "re certification"),
            "renewal",
        ],
        ApplicationKind.ASPIRANT: ["aspirant status", "aspirantstatus"],
        ApplicationKind.PSO_30PLUS: ["30", "30 plus", "pso 30", "30 abw"],
    }
)
_UNDECIDED = PhraseBook(
    {
        UNKNOWN: (
            *("weet ik niet", "weet ik nog niet", "weet niet", "nog niet", "nog geen", "geen"),
            *("geen voorkeur", "maakt niet uit", "nog geen idee", "no preference"),
            *("geen idee", "nog niet gekozen", "nog onbekend", "nee", "not yet", "none", "no"),
            *("don t know", "i don t know", "i don t know yet", "no idea", "not chosen yet"),
        )
    }
)
_NO_OTHERS = PhraseBook(
    {
        "none": (
            *("nee alleen deze organisatie", "alleen deze organisatie", "alleen wij", "alleen dit"),
            *("nee hoor", "nee dank u", "geen andere", "geen anderen", "nvt", "n v t"),
            *("no only this organisation", "only this organisation", "only us", "no others"),
            *("no thanks", "n a"),
        )
    }
)
_KNOWN_BODIES = PhraseBook({id_: [name, name.split()[0]] for id_, name in BODIES.items()})
_KVK = re.compile(r"\D*(\d(?:[ .-]?\d)*)\D*", re.ASCII)
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_PHONE = re.compile(r"(?<!\w)(?:\+|00)?\(?\d(?:[ ./()-]{0,2}\d){8,13}(?!\w)", re.ASCII)
_DUTCH = 10
"""Digits of a Dutch telephone number that begins with a zero."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name; a bare yes or no is none."""

    def read(self, text: str, language: Language) -> str | Misread:
        """Keep the words, on one line."""
        if YES_NO.named_exactly(text) or not fold(text):
            return Misread(Trouble.EMPTY)
        return Name(LONGEST_NAME).read(text, language)

    def value(self, canonical: str) -> str:
        """Give the name."""
        return canonical


@dataclass(frozen=True, slots=True)
class Kvk:
    """A number of the trade register: eight digits."""

    def read(self, text: str, language: Language) -> str | Misread:
        """Give the digits; TOO_LONG for the number of a branch, which has twelve."""
        found = _KVK.fullmatch(normalize("NFKC", text))
        digits = re.sub(r"\D", "", found[1]) if found else ""
        if len(digits) == 12:
            return Misread(Trouble.TOO_LONG)
        if len(digits) != 8 or len(set(digits)) == 1:
            return Misread(Trouble.NOT_A_NUMBER)
        return digits

    def value(self, canonical: str) -> str:
        """Give the digits."""
        return canonical


@dataclass(frozen=True, slots=True)
class Reach:
    """How somebody can be reached: an e-mail address, a telephone number, or both."""

    def read(self, text: str, language: Language) -> str | Misread:
        """Give the addresses and numbers, without what stands around them."""
        plain = normalize("NFKC", text)
        phones = (" ".join(it.split()) for it in _PHONE.findall(_EMAIL.sub(" ", plain)))
        found = (*_EMAIL.findall(plain), *filter(_may_be_called, phones))
        return ", ".join(dict.fromkeys(found)) or Misread(Trouble.NOT_A_CHOICE)

    def value(self, canonical: str) -> str:
        """Give the text."""
        return canonical


def _may_be_called(phone: str) -> bool:
    """Tell whether a number is a Dutch one in full, or begins with that of a country."""
    if re.match(r"(?:\+|00)[1-9]", phone):
        return True
    digits = re.sub(r"\D", "", phone)
    return digits.startswith("0") and len(digits) == _DUTCH


@dataclass(frozen=True, slots=True)
class Entities:
    """Names of organisations, with a comma or a line between."""

    def read(self, text: str, language: Language) -> str | Misread:
        """Give the names with a semicolon between; SKIPPED for a no."""
        if YES_NO.named_exactly(text) == "no" or _NO_OTHERS.named_exactly(text):
            return SKIPPED
        first, *others = (" ".join(part.split()) for part in re.split(r"[,;\n]", text))
        names = (*others,) if YES_NO.named_exactly(first) == "yes" else (first, *others)
        written = "; ".join(filter(fold, names))
        if not written or YES_NO.named_exactly(text):
            return Misread(Trouble.NOT_A_CHOICE)
        too_long = len(written) > LONGEST_ENTITIES
        return Misread(Trouble.TOO_LONG) if too_long else written

    def value(self, canonical: str) -> tuple[str, ...]:
        """Give the names."""
        return tuple(canonical.split("; ")) if canonical else ()


@dataclass(frozen=True, slots=True)
class Body:
    """A certifying body: one of those that are known, another, or none yet."""

    def read(self, text: str, language: Language) -> str | Misread:
        """Give its id, its name as typed, or UNKNOWN."""
        if _UNDECIDED.named_exactly(text):
            return UNKNOWN
        match _KNOWN_BODIES.named_in(text):
            case (only,):
                return only
            case _:
                return Named().read(text, language)

    def value(self, canonical: str) -> str | None:
        """Give the name, or None."""
        return None if canonical == UNKNOWN else BODIES.get(canonical, canonical)


@dataclass(frozen=True, slots=True)
class Shared:
    """Which of the assessments is shared, by its number, or NOTHING."""

    names: Mapping[str, str]

    def read(self, text: str, language: Language) -> str | Misread:
        """Give the number of the assessment that is named, or of the only one after a yes."""
        match YES_NO.named_in(text), tuple(self.names):
            case ("no",), _:
                return NOTHING
            case _, (only,) if agrees(text):
                return only
            case _:
                return Option(PhraseBook({k: [v] for k, v in self.names.items()})).read(
                    text, language
                )

    def value(self, canonical: str) -> str:
        """Give the number."""
        return canonical
