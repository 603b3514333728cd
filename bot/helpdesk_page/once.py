"""A form that is sent twice counts once, and another form with the same words counts too.

What a form says has a name as soon as the form is shown, and keeps it in the trail. What has no
name there, such as a step, was done before if it is the next thing that happened.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from secrets import token_hex

from bot.helpdesk_page.application_acts import Meanwhile
from bot.helpdesk_page.pages import Fields
from core.helpdesk.ticket import Entry, What
from core.helpdesk.trail import own_answers

_REF = re.compile("page-[0-9a-f]{16}")
_MOVES = {What.TAKEN, What.ASSIGNED, What.AWAITED, What.RELEASED, What.CLOSED, What.REOPENED}
"""After these a ticket stands otherwise."""


def new_ref() -> str:
    """Name what a form will say."""
    return f"page-{token_hex(8)}"


def ref_of(form: Fields) -> str:
    """Give the name of what a form says; one without a name was not sent before."""
    told = form.get("once", "")
    return told if _REF.fullmatch(told) else new_ref()


def was_done(trail: Sequence[Entry], since: Sequence[Entry], now: Entry) -> bool:
    """Tell whether this very form was sent before; Meanwhile if it said something else then."""
    match now.what:
        case What.DRAFTED:
            return False  # its line does not tell one draft from a better one
        case What.EDITED:
            return own_answers(trail, now.by).get(now.ref or "") == now.text
        case What.ANSWERED | What.NOTED | What.FILE:
            said = [it for it in trail if it.ref == now.ref]
            if said and not _is_same(said[0], now):
                raise Meanwhile
            return bool(said)
        case _:
            return _came_next(since, now)


def _came_next(since: Sequence[Entry], now: Entry) -> bool:
    """Tell whether something without a name was done next, and stands as it was done."""
    return (
        bool(since) and _is_same(since[0], now) and not any(it.what in _MOVES for it in since[1:])
    )


def _is_same(one: Entry, other: Entry) -> bool:
    return replace(one, at=other.at) == other
