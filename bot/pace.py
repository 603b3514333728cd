"""How fast one visitor may do something: a burst, and then so many a second."""

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

_DUST = 1e-6
"""Seconds: thirty times a fifth of a second are a hair more than six seconds."""
MOST = 10_000
"""Visitors that are remembered; beyond that those who were seen longest ago are forgotten."""


class Paces:
    """One pace for each of many visitors, known by a key; in memory, of this process."""

    def __init__(
        self, burst: int, per_second: float, clock: Callable[[], float] = monotonic
    ) -> None:
        self._interval = 1 / per_second
        self._slack = burst * self._interval
        self._clock = clock
        self._free_at: OrderedDict[str, float] = OrderedDict()

    def allows(self, key: str, cost: int = 1) -> bool:
        """Tell whether one more may be done now, and count it if so; a large one as several."""
        now = self._clock()
        free_at = max(self._free_at.get(key, 0.0), now) + self._interval * cost
        if free_at > now + self._slack + _DUST:
            return False
        self._free_at[key] = free_at
        self._free_at.move_to_end(key)
        while len(self._free_at) > MOST:
            self._free_at.popitem(last=False)
        return True
