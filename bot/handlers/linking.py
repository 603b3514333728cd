"""Linking: who uses several accounts, such as web page and Telegram, goes on with one conversation.

A code that is given on one account is typed on another; see `storage.links`.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol, TypeAlias

from bot.commanding import FROM_A_LINK
from bot.offers import offers
from bot.texts import Texts
from core.address import Address
from core.assessment.phrases import PhraseBook, fold
from core.blocks import Block, Choice, Choices, Text
from core.codes import VALID, grouped, hash_of, may_be_code, normal
from core.contents import Pressed, Said
from core.conversation import Message, Reply, State, Turn
from core.effects import Effect, Link, MissCode, OfferCode, Unlink
from core.merging import merged

MOST_MISSES = 5
"""Codes that may be wrong in an hour."""

_SURE = "link:"
"""How the token of the button begins that redeems a code."""

Waiting: TypeAlias = Callable[[Turn], Awaitable[tuple[Block, ...]]]
"""Asks what is still open, if anything is."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A code that can be redeemed, and the conversation it leads to, as it is now."""

    account: Address
    """Where it was given."""
    at: datetime
    conversation: Address
    version: int
    state: State


class Accounts(Protocol):
    """What is known of codes, and of accounts that are linked."""

    def new_code(self) -> str:
        """Make up a code that nobody can guess."""

    async def offered(self, code: str) -> Offered | None:
        """Find what a code, by its hash, leads to."""

    async def misses(self, account: Address, at: datetime) -> int:
        """Count the codes from an account that were wrong in the hour before."""

    async def together(self, account: Address) -> tuple[Address, ...]:
        """Give all accounts of the conversation that an account takes part in, itself too."""


class Linking:
    """Gives codes, and takes them."""

    def __init__(self, texts: Texts, accounts: Accounts, waiting: Waiting) -> None:
        self._texts = texts
        self._accounts = accounts
        self._waiting = waiting
        self._words = tuple(sorted(map(fold, texts.words("command-link")), key=len, reverse=True))

    async def __call__(self, turn: Turn) -> Reply | None:
        """Answer a wish to link an account, with a code or for one."""
        match turn.content:
            case Pressed(token) if token.startswith(_SURE) and not turn.shared:
                return await self._redeemed(turn, token.removeprefix(_SURE))
            case Said(text) if (wish := self._wish(text.removeprefix(FROM_A_LINK))) is not None:
                if turn.shared:
                    return self._say(turn, "link-shared")
                if not wish:
                    return self._offered(turn)
                is_by_link = text.startswith(FROM_A_LINK)
                return self._asked(turn, wish) if is_by_link else await self._redeemed(turn, wish)
            case _:
                return None

    def _wish(self, text: str) -> str | None:
        """Give the code in its normal form; nothing for a wish to get one, None for no wish."""
        folded = fold(text)
        if folded in self._words:
            return ""
        codes = (folded.removeprefix(f"{it} ") for it in self._words if folded.startswith(f"{it} "))
        return next((normal(code) for code in codes if may_be_code(code)), None)

    def _offered(self, turn: Turn) -> Reply:
        code = self._accounts.new_code()
        said = self._texts.voice(turn.language)(
            "link-code", code=grouped(code), minutes=VALID.seconds // 60
        )
        return Reply((Text(said),), turn.state, effects=(OfferCode(hash_of(code)),))

    def _asked(self, turn: Turn, code: str) -> Reply:
        """Ask first: a link with a code may come from somebody who wants to look along."""
        voice = self._texts.voice(turn.language)
        yes = Choice(voice.label("offer-link-yes"), f"{_SURE}{code}")
        said = Text(voice("link-sure", code=grouped(code)))
        return Reply((said, Choices((yes,))), turn.state)

    async def _redeemed(self, turn: Turn, code: str) -> Reply:
        if await self._accounts.misses(turn.sender, turn.at) >= MOST_MISSES:
            return self._say(turn, "link-too-often")
        offered = await self._accounts.offered(hash_of(code))
        if offered is None or turn.at - offered.at > VALID:
            return self._say(turn, "link-wrong", MissCode())
        if offered.account in await self._accounts.together(turn.sender):
            return self._say(turn, "link-own")
        return await self._linked(turn, offered, hash_of(code))

    async def _linked(self, turn: Turn, offered: Offered, code: str) -> Reply:
        state = merged(turn.state, offered.state)
        voice = self._texts.voice(state.language or turn.language)
        here = Text(voice("linked", channel=offered.account.channel))
        there = Text(voice("linked-there", channel=turn.sender.channel))
        # Another question may be open than the one that was asked there.
        waiting = await self._waiting(replace(turn, state=state, language=voice.language))
        return Reply(
            (here, *offers(voice, state)),
            state,
            messages=(Message(offered.account, (there, *waiting)),),
            effects=(Link(code, str(offered.conversation), offered.version),),
        )

    def _say(self, turn: Turn, key: str, *effects: Effect) -> Reply:
        said = Text(self._texts.voice(turn.language)(key))
        return Reply((said,), turn.state, effects=effects)


class Unlinking:
    """Lets an account begin afresh, and leaves the conversation to the others."""

    def __init__(self, texts: Texts, accounts: Accounts) -> None:
        self._texts = texts
        self._accounts = accounts
        self._book = PhraseBook({"unlink": texts.words("command-unlink")})

    async def __call__(self, turn: Turn) -> Reply | None:
        """Answer a wish to unlink this account."""
        if not isinstance(turn.content, Said) or not self._book.named_exactly(turn.content.text):
            return None
        voice = self._texts.voice(turn.language)
        together = await self._accounts.together(turn.sender)
        others = tuple(account for account in together if account != turn.sender)
        if not others:
            return Reply((Text(voice("not-linked")),), turn.state)
        # One of them goes on with what still waits for an answer; a message wakes it.
        there = Text(voice("unlinked-there", channel=turn.sender.channel))
        return Reply(
            (Text(voice("unlinked")), *offers(voice, State())),
            turn.state,
            messages=tuple(Message(account, (there,)) for account in others),
            effects=(Unlink(turn.state.next_number),),
        )
