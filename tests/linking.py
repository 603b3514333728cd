"""Codes and linked accounts in memory, for handlers that are tried without a store."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.handlers.linking import Offered
from core.address import Address
from core.conversation import Reply, State
from core.effects import Link, MissCode, OfferCode, Unlink

CODE = "7Q4M2KXD"


@dataclass
class FewAccounts:
    """Remembers what the effects of replies say; gives the same code each time."""

    states: dict[Address, State] = field(default_factory=dict)
    """By conversation."""
    linked: dict[Address, Address] = field(default_factory=dict)
    codes: dict[str, tuple[Address, datetime]] = field(default_factory=dict)
    wrong: list[Address] = field(default_factory=list)

    def new_code(self) -> str:
        return CODE

    async def offered(self, code: str) -> Offered | None:
        if code not in self.codes:
            return None
        account, at = self.codes[code]
        conversation = self.conversation(account)
        return Offered(account, at, conversation, 0, self.states[conversation])

    async def misses(self, account: Address, at: datetime) -> int:
        return self.wrong.count(account)

    async def together(self, account: Address) -> tuple[Address, ...]:
        own = self.conversation(account)
        return (own, *(it for it, conversation in self.linked.items() if conversation == own))

    def conversation(self, account: Address) -> Address:
        return self.linked.get(account, account)

    def keep(self, account: Address, reply: Reply, at: datetime) -> None:
        """Do what a reply says."""
        own = self.conversation(account)
        self.states[own] = reply.state
        for effect in reply.effects:
            match effect:
                case OfferCode(code):
                    self.codes[code] = account, at
                case MissCode():
                    self.wrong.append(account)
                case Link(code, conversation):
                    del self.codes[code]
                    self.linked[Address.parse(conversation)] = own
                case Unlink(next_number):
                    self._unlink(account)
                    self.states[account] = State(next_number=next_number)
                case _:
                    pass

    def _unlink(self, account: Address) -> None:
        if self.linked.pop(account, None):
            return
        heir, *others = (it for it, conversation in self.linked.items() if conversation == account)
        self.linked = {it: to for it, to in self.linked.items() if to != account}
        self.linked |= dict.fromkeys(others, heir)
        self.states[heir] = self.states.pop(account)
