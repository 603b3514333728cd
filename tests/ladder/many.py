"""Made-up companies by the thousand, as lines of JSON; the same for the same seed."""

import json
import re
from collections.abc import Iterator, Mapping
from random import Random
from typing import TypeAlias

from tests.ladder.companies import EDITION

GROUPS = 10
Row: TypeAlias = Mapping[str, str | int | float | bool]
_POSITIONS = [it.id for it in EDITION.start_positions]
_CONTRACTS = [*[it.id for it in EDITION.contracts], *["regular"] * 4]
_REQUIREMENTS = [it.id for it in EDITION.requirements]
_WEEKS = (40, 40, 38, 36, 37.5)
_EVERY_SHARE = ((0.005, 0.06), (0.02, 0.2), (0.1, 0.6))
"""The target group as a part of all fte: from under the lowest rung to above the highest."""
_SMALL_SHARE = _EVERY_SHARE[:1]


def usual(count: int) -> Iterator[str]:
    """Write companies on every rung; two in five buy something."""
    random = Random(8)
    for _ in range(count):
        yield _company(random, _EVERY_SHARE, buying=random.random() < 0.4)


def heavy(count: int) -> Iterator[str]:
    """Write companies that take long: all of them buy, and hardly any is on the highest rung."""
    random = Random(8)
    for _ in range(count):
        yield _company(random, _SMALL_SHARE, buying=True)


def exact_only(count: int) -> Iterator[str]:
    """Write the usual companies in a way that only the exact reader takes: 40 fte as 40e0."""
    for line in usual(count):
        yield re.sub(r'("total_fte": [0-9.]+)', r"\1e0", line)


def _company(random: Random, shares: tuple[tuple[float, float], ...], *, buying: bool) -> str:
    week = random.choice(_WEEKS)
    staff, fte = [], 0.0
    for _ in range(GROUPS):
        row, more = _group(random, week if random.random() < 0.9 else random.choice(_WEEKS))
        staff.append(row)
        fte += more
    size = fte / random.uniform(*random.choice(shares))
    company = {"total_fte": round(size + 1, random.choice((0, 1, 2))), "staff": staff}
    company |= _about(random)
    if buying:
        company["purchases"] = [_purchase(random) for _ in range(random.randint(1, 3))]
    return json.dumps(company, ensure_ascii=False)


def _group(random: Random, week: float) -> tuple[Row, float]:
    """Give a group, and its fte."""
    people = random.choice((1, 1, 1, 1, 2, 2, 3, 5))
    hours = random.choice((random.randint(8, 36), random.randint(16, 72) / 2))
    hours = random.choice((hours, round(random.uniform(8, 36), 2)))
    share = random.choice((1, 1, 1.0, 0.5, 0.75, random.randint(1, 12) / 12))
    row: Row = {
        "start_position": random.choice(_POSITIONS),
        "contract": random.choice(_CONTRACTS),
        "people": people,
        "hours": hours,
        "fulltime_hours": week,
        "year_share": share,
    }
    return row, people * hours / week * share


def _purchase(random: Random) -> Row:
    estimated = {"turnover_estimated": True} if random.random() < 0.3 else {}
    return {
        "supplier": random.choice(("De Brug", "Werkbedrijf Oost", "Café Één")),
        "amount": round(random.uniform(100, 50_000), random.choice((0, 2))),
        "supplier_turnover": 50_000 * random.randint(2, 300),
        "supplier_fte": round(random.uniform(5, 800), 1),
        "supplier_direct_percent": round(random.uniform(1, 95), 1),
        **estimated,
    }


def _about(random: Random) -> dict[str, object]:
    about: dict[str, object] = {}
    if random.random() < 0.9:
        about["edition"] = EDITION.id
    if random.random() < 0.5:
        people = random.randint(10, 600)
        target = random.randint(0, people // 2)
        about["own_employment"] = {"people": people, "target_group": target}
    if random.random() < 0.5:
        about["qualitative"] = {it: random.random() < 0.8 for it in _REQUIREMENTS}
    if random.random() < 0.1:
        about["aspirant_plan"] = True
    return about
