"""Looking into the store for somebody who wants an answer now, not when the store is back."""

import asyncio
import logging
from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection

from storage.store import Store

T = TypeVar("T")

logger = logging.getLogger(__name__)

WITHIN = 2.0
"""Seconds; the store itself is more patient while its database is away."""


async def looked_up(
    store: Store, operation: Callable[[Connection], T], within: float = WITHIN
) -> T | None:
    """Give what an operation finds; None where the store cannot tell within so many seconds."""
    try:
        async with asyncio.timeout(within):
            return await store.run(operation)
    except Exception:
        logger.exception("the store cannot be used")
        return None
