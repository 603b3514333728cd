"""Nothing is kept, for tests of something else."""

from datetime import datetime

from bot.privacy.holdings import Exported, Held
from core.address import Address


class NoHoldings:
    """Keeps nothing."""

    async def held(self, conversation: Address) -> Held:
        return Held(1, 0, (), 0, 0, 0, 0, ())

    async def given(self, conversation: Address) -> datetime | None:
        return None

    async def export(self, conversation: Address, at: datetime) -> Exported:
        return Exported((b"{}",), complete=True)
