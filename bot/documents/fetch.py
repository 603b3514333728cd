"""Fetching: a document stays with its channel until its content is asked for."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from core.address import Address
from core.contents import Attached

Fetch: TypeAlias = Callable[[Address, Attached], Awaitable[bytes | None]]
"""Gets the content of a document that somebody sent; None when it cannot be had."""


async def never_sent(_: Address, __: Attached) -> None:
    """Get nothing, where nobody can send a document."""
