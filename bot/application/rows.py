"""Applications as rows of CSV and as JSON, for whoever takes them elsewhere."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from bot.spreadsheets.csv_text import harmless
from core.application.filed import Entry, Filed
from core.application.stages import Award


@dataclass(frozen=True, slots=True)
class Dossier:
    """An application with its trail."""

    filed: Filed
    trail: tuple[Entry, ...]


def row_of(filed: Filed) -> Mapping[str, str]:
    """Give the columns of an application, in order; what there is not is empty."""
    applied, shared = filed.application, filed.application.assessed
    return {
        "reference": filed.reference,
        "stage": filed.stage,
        "since": filed.since.isoformat(),
        "received": filed.at.isoformat(),
        "kind": applied.kind,
        "organisation": applied.organisation,
        "kvk": applied.kvk,
        "entities": "; ".join(applied.entities),
        "contact": applied.contact,
        "reach": applied.reach,
        "certifying_body": applied.body or "",
        "language": filed.language,
        "channel": filed.address.partition(":")[0],
        "assessment": shared.name if shared else "",
        "edition": shared.edition if shared else "",
        "assessed_rung": shared.rung if shared else "",
        "direct_percent": _rounded(shared.direct_percent) if shared else "",
        "indirect_percent": _rounded(shared.indirect_percent) if shared else "",
        **_certificate(filed.award),
    }


def entry_row(entry: Entry) -> Mapping[str, str]:
    """Give the columns of a line of the trail."""
    return {
        "at": entry.at.isoformat(),
        "by": entry.by,
        "what": entry.what,
        "from": entry.before or "",
        "to": entry.after or "",
        **_certificate(entry.award),
        "remark": entry.remark,
        "for": entry.audience or "",
    }


def as_csv(dossiers: Sequence[Dossier]) -> bytes:
    """Give CSV in UTF-8, a row for each application, in which no cell is a formula."""
    stream = io.StringIO()
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(COLUMNS)
    for dossier in dossiers:
        rows.writerow([harmless(cell) for cell in row_of(dossier.filed).values()])
    return stream.getvalue().encode()


def as_json(dossiers: Sequence[Dossier]) -> bytes:
    """Give a JSON list in UTF-8: the same columns, and the trail."""
    told = [
        {**row_of(it.filed), "trail": [dict(entry_row(entry)) for entry in it.trail]}
        for it in dossiers
    ]
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _certificate(award: Award | None) -> Mapping[str, str]:
    return {
        "rung": award.rung if award else "",
        "until": award.until.isoformat() if award else "",
    }


def _rounded(percent: Fraction) -> str:
    return f"{float(percent):.2f}"


COLUMNS = (
    *("reference", "stage", "since", "received", "kind", "organisation", "kvk", "entities"),
    *("contact", "reach", "certifying_body", "language", "channel", "assessment", "edition"),
    *("assessed_rung", "direct_percent", "indirect_percent", "rung", "until"),
)
"""What `row_of` gives, for when there is no application to ask."""
