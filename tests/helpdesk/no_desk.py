"""The desk of a house without colleagues."""

from bot.channels.desk_house import DeskHouse
from core.address import Address
from core.blocks import Block


async def _nothing(*_: object) -> tuple[Block, ...]:
    return ()


async def _no_thread(_: Address) -> str | None:
    return None


async def _begun(_: Address, __: str) -> None:
    raise AssertionError("nothing begins where there is no desk")


async def _nowhere(_: str) -> Address | None:
    return None


NO_DESK = DeskHouse("nl", _nothing, _no_thread, _begun, _nowhere, _nothing)
