"""Attempts to sign in: after a few that fail, one must wait, longer every time."""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

FREE = 5
"""Failures before one must wait."""
FIRST, LONGEST = timedelta(seconds=30), timedelta(minutes=15)
"""The first wait, which doubles until it is the longest."""
FORGOTTEN = timedelta(hours=2)
"""After how long without an attempt the failures count no more."""
MOST = 10_000
"""Names and addresses that are remembered; beyond that the oldest are forgotten."""


@dataclass(frozen=True, slots=True)
class _Failures:
    count: int
    last: datetime
    until: datetime


class Attempts:
    """Counts by key: one for a name, one for an address."""

    def __init__(self) -> None:
        self._failures: OrderedDict[str, _Failures] = OrderedDict()

    def wait(self, keys: Iterable[str], now: datetime) -> timedelta:
        """Tell how long one must wait: zero when the attempt may be made, which then counts.

        It counts as a failure until `forget`, so that many at the same time gain nothing.
        """
        keys = tuple(keys)
        waits = (self._failures[key].until - now for key in keys if key in self._failures)
        longest = max(waits, default=timedelta())
        if longest > timedelta():
            return longest
        for key in keys:
            self._count(key, now)
        return timedelta()

    def forget(self, keys: Iterable[str]) -> None:
        """Take the failures back, after a success."""
        for key in keys:
            self._failures.pop(key, None)

    def _count(self, key: str, now: datetime) -> None:
        found = self._failures.pop(key, None)
        count = found.count + 1 if found and now - found.last < FORGOTTEN else 1
        wait = min(FIRST * 2 ** min(count - FREE, 10), LONGEST) if count >= FREE else timedelta()
        self._failures[key] = _Failures(count, now, now + wait)
        while len(self._failures) > MOST:
            self._failures.popitem(last=False)
