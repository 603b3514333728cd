"""Turns that are kept without an engine: each answers an update that came in just before."""

from dataclasses import replace
from itertools import count

from sqlalchemy import Connection, func, select

from core.address import Address
from core.contents import Arrived
from core.conversation import Update
from storage.mailroom import Work, accept
from storage.tables import inbox
from storage.turns import Outcome, commit_turn

_NUMBERS = count(1)


def keep_turn(connection: Connection, outcome: Outcome) -> Work:
    """Keep a turn, and give what is to do next; raises Conflict as `commit_turn` does."""
    speaker = Address.parse(outcome.speaker)
    accept(connection, Update(f"kept {next(_NUMBERS)}", speaker, Arrived(), outcome.at))
    came = connection.scalar(select(func.max(inbox.c.id)))
    return commit_turn(connection, replace(outcome, incoming=came or 0))
