"""What colleagues answered to a ticket, as it stands now."""

from collections.abc import Iterable

from core.helpdesk.ticket import USER, Entry, What


def answers(trail: Iterable[Entry]) -> tuple[str, ...]:
    """Give the words of the answers in order, as they were changed, without those withdrawn."""
    said: dict[str, str] = {}
    for number, entry in enumerate(trail):
        key = entry.ref or f"#{number}"
        match entry.what:
            case What.ANSWERED:
                said[key] = entry.text
            case What.EDITED if entry.by != USER and key in said:
                said[key] = entry.text
            case What.WITHDRAWN if entry.by != USER:
                said.pop(key, None)
            case _:
                pass
    return tuple(said.values())
