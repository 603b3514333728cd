"""Passwords of colleagues: how long they are, how they are kept, and whether one is right."""

import asyncio
import secrets
from dataclasses import dataclass
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 12, 200
"""Characters."""
AT_ONCE = 2
"""Passwords that are looked at at the same time; each takes 64 MiB and a core for a moment."""

_HASHER = PasswordHasher()


class UnfitPassword(ValueError):
    """A password that cannot be taken; says why, and the remedy."""


def check_password(password: str) -> None:
    """See whether a password may be chosen; UnfitPassword if not."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise UnfitPassword(
            f"the password has {len(password)} characters: take at least {SHORTEST} and at most "
            f"{LONGEST}, such as a few words that do not belong together"
        )
    if not password.isprintable():
        raise UnfitPassword("the password has a sign that one cannot type: leave that out")


def hashed(password: str) -> str:
    """Give the argon2 hash of a password. Takes a while, on purpose."""
    return _HASHER.hash(password)


@dataclass(frozen=True, slots=True)
class Verified:
    """A password that was right: the hash it went with, and the one to keep from now on."""

    found: str
    kept: str


class Passwords:
    """Looks at passwords beside the loop, a few at a time."""

    def __init__(self) -> None:
        self._turn = asyncio.Semaphore(AT_ONCE)

    async def verify(self, hash_: str | None, password: str) -> Verified | None:
        """Tell whether a password goes with a hash; None takes as long, and is never right."""
        async with self._turn:
            return await asyncio.to_thread(_verify, hash_, password)


def _verify(hash_: str | None, password: str) -> Verified | None:
    nobodys = _nobodys()
    try:
        _HASHER.verify(hash_ or nobodys, password)
    except (VerificationError, InvalidHashError):
        return None
    if hash_ is None:
        return None
    outdated = _HASHER.check_needs_rehash(hash_)
    return Verified(hash_, hashed(password) if outdated else hash_)


@cache
def _nobodys() -> str:
    """Give a hash to compare with where there is none, so that both take as long."""
    return hashed(secrets.token_urlsafe())
