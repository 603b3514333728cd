"""How updates, states and blocks are written down: as JSON, a state with its schema version."""

from dataclasses import dataclass

from pydantic import TypeAdapter

from core.blocks import Block
from core.conversation import State, Update

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
    envelope = _STATES.validate_json(text)
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
    return _UPDATES.validate_json(text)


def dump_blocks(blocks: tuple[Block, ...]) -> str:
    """Write blocks as JSON."""
    return _BLOCKS.dump_json(blocks).decode()


def load_blocks(text: str) -> tuple[Block, ...]:
    """Read back what `dump_blocks` wrote."""
    return _BLOCKS.validate_json(text)
