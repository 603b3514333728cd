"""How updates, states and blocks are written down: as JSON, a state with its schema version."""

from dataclasses import dataclass
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from core.blocks import Block
from core.conversation import State, Update

T = TypeVar("T")

SCHEMA = 1
"""Version of the stored form of a state; raise it when an older form needs rewriting."""


@dataclass(frozen=True, slots=True)
class _Envelope:
    schema: int
    state: State


_STATES = TypeAdapter(_Envelope)
_UPDATES = TypeAdapter(Update)
_BLOCKS: TypeAdapter[tuple[Block, ...]] = TypeAdapter(tuple[Block, ...])


def dump_state(state: State) -> str:
    """Write a state as JSON, with its schema version."""
    return _STATES.dump_json(_Envelope(SCHEMA, state)).decode()


def load_state(text: str) -> State:
    """Read back what `dump_state` wrote; ValueError for a newer schema."""
    envelope = _read(_STATES, text)
    if envelope.schema != SCHEMA:
        raise ValueError(
            f"state has schema {envelope.schema}, this version knows {SCHEMA}: update Laddermaat"
        )
    return envelope.state


def dump_update(update: Update) -> str:
    """Write an update as JSON."""
    return _UPDATES.dump_json(update).decode()


def load_update(text: str) -> Update:
    """Read back what `dump_update` wrote."""
    return _read(_UPDATES, text)


def dump_blocks(blocks: tuple[Block, ...]) -> str:
    """Write blocks as JSON."""
    return _BLOCKS.dump_json(blocks).decode()


def load_blocks(text: str) -> tuple[Block, ...]:
    """Read back what `dump_blocks` wrote."""
    return _read(_BLOCKS, text)


def _read(adapter: TypeAdapter[T], text: str) -> T:
    """Read JSON; ValueError says what is wrong where, and repeats nothing of what stands there."""
    try:
        return adapter.validate_json(text)
    except ValidationError as error:
        found = error.errors(include_input=False, include_context=False, include_url=False)
        raise ValueError("; ".join(map(_told, found))) from None


def _told(error: ErrorDetails) -> str:
    return f"{'.'.join(map(str, error['loc'])) or 'the whole'}: {error['type']}"
