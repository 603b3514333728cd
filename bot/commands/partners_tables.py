"""How listings, and changes to them, are shown in a terminal."""

from collections.abc import Sequence
from datetime import date

from rich.console import Console
from rich.table import Table
from rich.text import Text

from core.market.changes import Change, Changes
from core.market.geography import Geography
from core.market.listing import Listing
from core.market.table import row_of

MOST_CHANGES = 20
"""Of a kind that are shown."""
_LONGEST_VALUE = 60
"""Characters of a value that changes."""


def plain(text: str) -> Text:
    """Show what others wrote as it is: without markup, and without commands to the terminal."""
    return Text(
        "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)
    )


def listings_table(listed: Sequence[Listing], geography: Geography, today: date) -> Table:
    """Show listings, one a row."""
    table = Table("id", "name", "kind", "rung", "valid until", "place", "services")
    for it in listed:
        cells = (it.id, it.name, it.kind, _rung(it), _validity(it, today))
        place = geography.by_code[it.place].name
        table.add_row(*map(plain, (*cells, place, ", ".join(it.services))))
    return table


def details(listing: Listing, geography: Geography, today: date) -> Table:
    """Show all there is to a listing."""
    place = geography.by_code[listing.place]
    fields = row_of(listing, geography) | {
        "rung": _rung(listing),
        "valid_until": _validity(listing, today),
        "services": ", ".join(listing.services),
        "place": f"{place.name} (municipality {place.municipality}, {place.province})",
        "source": listing.source,
        "confirmed": listing.confirmed.isoformat(),
    }
    table = Table.grid(padding=(0, 2))
    for name, value in fields.items():
        table.add_row(Text(name.replace("_", " "), style="bold"), plain(value or "-"))
    return table


def show_changes(changes: Changes, geography: Geography, today: date, console: Console) -> None:
    """Show the first of what is added, changed and removed, and count them all."""
    added = listings_table(changes.added[:MOST_CHANGES], geography, today)
    _show("Added", added, len(changes.added), console)
    changed = Table("id", "name", "what", "before → after", show_lines=True)
    for change in changes.changed[:MOST_CHANGES]:
        changed.add_row(*_changed(change, geography))
    _show("Changed", changed, len(changes.changed), console)
    removed = listings_table(changes.removed[:MOST_CHANGES], geography, today)
    _show("Removed", removed, len(changes.removed), console)
    counts = (len(changes.added), len(changes.changed), len(changes.removed), len(changes.same))
    console.print("{} added, {} changed, {} removed, {} the same.".format(*counts))


def _show(title: str, table: Table, count: int, console: Console) -> None:
    if not count:
        return
    console.print(f"{title}:", style="bold")
    console.print(table)
    if count > MOST_CHANGES:
        console.print(f"… and {count - MOST_CHANGES} more")


def _changed(change: Change, geography: Geography) -> tuple[Text, Text, Text, Text]:
    before, after = row_of(change.before, geography), row_of(change.after, geography)
    values = [f"{_short(before[name])} → {_short(after[name])}" for name in change.what]
    names = "\n".join(change.what)
    return plain(change.after.id), plain(change.after.name), Text(names), plain("\n".join(values))


def _short(value: str) -> str:
    if len(value) > _LONGEST_VALUE:
        value = f"{value[: _LONGEST_VALUE - 1]}…"
    return value or "(empty)"


def _rung(listing: Listing) -> str:
    rung = listing.rung.written
    return "-" if rung is None else f"{rung}{', PSO 30+' if listing.pso_30plus else ''}"


def _validity(listing: Listing, today: date) -> str:
    if listing.valid_until is None:
        return "-"
    return f"{listing.valid_until}{' expired' if listing.expired(today) else ''}"
