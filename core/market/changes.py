"""What an import would change: which listings are new, which differ, and which are gone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from core.market.listing import Listing


@dataclass(frozen=True, slots=True)
class Change:
    """A listing that an import changes, or confirms as it was."""

    before: Listing
    after: Listing

    @property
    def what(self) -> tuple[str, ...]:
        """The fields that differ."""
        return tuple(
            field.name
            for field in fields(Listing)
            if field.name not in _NOT_COMPARED
            and getattr(self.before, field.name) != getattr(self.after, field.name)
        )

    @property
    def is_news(self) -> bool:
        """Tell whether it may match searches that it did not match before."""
        return not _SEARCHED_BY.isdisjoint(self.what)


_SEARCHED_BY = frozenset(("name", "kind", "rung", "pso_30plus", "services", "place"))
_NOT_COMPARED = frozenset(("source", "confirmed"))


@dataclass(frozen=True, slots=True)
class Changes:
    """All that an import does."""

    added: tuple[Listing, ...]
    changed: tuple[Change, ...]
    removed: tuple[Listing, ...]
    same: tuple[Change, ...]
    """What is listed as it is in the file."""

    @property
    def any(self) -> bool:
        """Tell whether there is anything to change."""
        return bool(self.added or self.changed or self.removed)

    @property
    def news(self) -> tuple[Listing, ...]:
        """The listings that may newly match somebody's search."""
        return (*self.added, *(it.after for it in self.changed if it.is_news))

    @property
    def quiet(self) -> tuple[Listing, ...]:
        """The other listings to write down; what is the same is confirmed, once a day."""
        changed = (it.after for it in self.changed if not it.is_news)
        confirmed = (it.after for it in self.same if it.before.confirmed != it.after.confirmed)
        return (*changed, *confirmed)


def changes(
    known: Mapping[str, Listing], imported: Iterable[Listing], spared: frozenset[str]
) -> Changes:
    """Compare a file with what is listed.

    A file is the whole list: what was imported before and is not in it any more is removed, except
    for the ids in `spared`, whose rows could not be read. What registered in chat stays, also
    when a file has had it too: it keeps its source.
    """
    imported = tuple(imported)
    both = tuple(
        Change(known[it.id], replace(it, source=known[it.id].source))
        for it in imported
        if it.id in known
    )
    kept = {listing.id for listing in imported} | spared
    return Changes(
        added=tuple(listing for listing in imported if listing.id not in known),
        changed=tuple(change for change in both if change.what),
        removed=tuple(it for it in known.values() if it.source == "import" and it.id not in kept),
        same=tuple(change for change in both if not change.what),
    )
