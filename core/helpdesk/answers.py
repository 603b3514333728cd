"""What colleagues answered to a ticket, as it stands now."""

from collections.abc import Iterable, Mapping, Sequence

from core.helpdesk.ticket import USER, Entry, What


def answers(trail: Iterable[Entry]) -> tuple[str, ...]:
    """Give the words of the answers in order, as they were changed, without those withdrawn."""
    return tuple(_standing(trail).values())


def own_answers(trail: Sequence[Entry], by: str) -> Mapping[str, str]:
    """Give the words of the answers that a colleague can still change, by their ref."""
    own = {it.ref for it in trail if it.what is What.ANSWERED and it.by == by}
    return {ref: words for ref, words in _standing(trail).items() if ref in own}


def _standing(trail: Iterable[Entry]) -> dict[str, str]:
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
    return said
