"""What the log says beside each line: which conversation, and what is being done there."""

from collections.abc import Mapping
from contextvars import ContextVar

_ABOUT: ContextVar[Mapping[str, str | int]] = ContextVar("about", default={})  # noqa: B039 - read only


def about(conversation: str, **ids: int) -> None:
    """Have all that this task logs from now on carry these ids, and those of before no more.

    `turn` is the id of an update in the inbox, `message` the `seq` of one that is delivered.
    """
    _ABOUT.set({"conversation": conversation, **ids})


def known() -> Mapping[str, str | int]:
    """Give the ids of what this task is about."""
    return _ABOUT.get()
