"""Documents of the pages, which nobody can read in a diff: made here, so that it shows."""

from collections.abc import Callable, Mapping
from datetime import date

from core.helpdesk.deeds import MOST_MB
from tests.worksheet.sheets import REGULAR, Value, filled_in, xlsx

_FIGURES: Mapping[str, Value] = {"B2": 2025, "B3": 36, "B4": 60}
_QUALITY: Mapping[str, Value] = dict.fromkeys(("B7", "B8", "B9", "B10"), "ja")


def _worksheet() -> bytes:
    """Fill in the worksheet of a cleaning company, as far as its payroll office knows."""
    staff = (
        ("Wajong", "Gewoon contract, vast of tijdelijk", 1, 32, 12, None),
        ("Wajong", "Gewoon contract, vast of tijdelijk", 2, 20, 6, None),
        ("Participatiewet zonder loonkostensubsidie", "Begeleid werken", 1, 36, 12, (2023, 4)),
        ("Participatiewet zonder loonkostensubsidie", "Begeleid werken", 1, 36, 12, (2020, 7)),
        ("Participatiewet zonder loonkostensubsidie", "Begeleid werken", 1, 36, 12, (2018, 1)),
    )
    cells: dict[str, Value] = {
        f"{letter}{line}": date(*value, 1) if isinstance(value, tuple) else value
        for line, row in enumerate(staff, start=3)
        for letter, value in zip("ABCDEF", row, strict=True)
    }
    bought: dict[str, Value] = {
        "A3": "De Brug",
        "B3": 12_500,
        "C3": 900_000,
        "D3": "ja",
        "E3": 30,
        "F3": 40,
    }
    organisation = {**_FIGURES, **_QUALITY}
    return filled_in("nl", {"Medewerkers": cells, "Inkoop": bought, "Organisatie": organisation})


def _slips() -> bytes:
    staff: dict[str, Value] = {
        **{"A3": "Wajong", "B3": "Begeleid werken", "D3": 48, "E3": 12},
        **{"A4": "Wajong", "B4": "Vrijwilliger", "D4": 24, "E4": 13},
    }
    return filled_in("nl", {"Medewerkers": staff, "Organisatie": _FIGURES})


def _names() -> bytes:
    header = ("Collega's", "Uitgangspositie", "Dienstverband", "Uren", "Maanden")
    people = ("Jan de Vries", "Fatima El Amrani", "Sanne van der Berg")
    return xlsx({"Blad1": [header, *((name, "Wajong", REGULAR, 24, 12) for name in people)]})


MADE: Mapping[str, Callable[[], bytes]] = {
    "invulblad.xlsx": _worksheet,
    "met fouten.xlsx": _slips,
    "met namen.xlsx": _names,
    "leeg.pdf": bytes,
    "groter dan gezegd.pdf": lambda: bytes(MOST_MB * 1024**2 + 1),
}
