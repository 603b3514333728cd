"""A shelf for tests in which nobody sends a document."""

from datetime import datetime

from core.address import Address


class NoShelf:
    async def put(self, _: Address, __: str, ___: bytes, ____: datetime) -> str | None:
        raise AssertionError("nobody sends a document")

    async def get(self, _: str) -> bytes | None:
        return None

    async def drop(self, _: Address, __: str) -> None:
        raise AssertionError("nobody sends a document")
