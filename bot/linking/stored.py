"""The codes and linked accounts in the store."""

import secrets
from datetime import datetime

from bot.handlers.linking import Offered
from core.address import Address
from core.codec import load_state
from core.codes import ALPHABET, LENGTH, may_be_code
from storage.links import accounts, misses, offer
from storage.store import Store


class StoredAccounts:
    """Looks up codes and accounts."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def new_code(self) -> str:
        """Make up a code that nobody can guess."""
        code = ""
        while not may_be_code(code):
            code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        return code

    async def offered(self, code: str) -> Offered | None:
        """Find what a code, by its hash, leads to."""
        found = await self._store.run(offer, code)
        if found is None:
            return None
        account, conversation = Address.parse(found.account), Address.parse(found.conversation)
        return Offered(account, found.at, conversation, found.version, load_state(found.state))

    async def misses(self, account: Address, at: datetime) -> int:
        """Count the codes from an account that were wrong in the hour before."""
        return await self._store.run(misses, str(account), at)

    async def together(self, account: Address) -> tuple[Address, ...]:
        """Give all accounts of the conversation that an account takes part in, itself too."""
        return tuple(map(Address.parse, await self._store.run(accounts, str(account))))
