"""How long the stages of turns take, in buckets.

The histogram of prometheus_client locks and walks through its buckets at every observation. There
are six in a turn, all in the event loop, so this one only counts; the library tells it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate
from typing import Literal, TypeAlias

from prometheus_client.core import HistogramMetricFamily
from prometheus_client.registry import Collector, CollectorRegistry

Stage: TypeAlias = Literal["kept", "waiting", "handler", "commit", "turn", "delivery"]

SECONDS = (
    *(0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25),
    *(0.35, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0),
)
"""The upper edges of the buckets; what is promised, 250 ms, is one of them."""
_EDGES = [*map(str, SECONDS), "+Inf"]


class _Spread:
    """How often it took how long."""

    __slots__ = ("counts", "total")

    def __init__(self) -> None:
        self.counts = [0] * len(_EDGES)
        self.total = 0.0


class Timings(Collector):
    """The figure `laddermaat_stage_seconds`; for use in one thread."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._spreads: defaultdict[tuple[str, Stage], _Spread] = defaultdict(_Spread)
        registry.register(self)

    def add(self, channel: str, stage: Stage, seconds: float) -> None:
        """Note how long a stage took; less than nothing, as after a clock is put back, is none."""
        spread = self._spreads[channel, stage]
        spread.counts[bisect_left(SECONDS, seconds)] += 1
        if seconds > 0:
            spread.total += seconds

    def collect(self) -> Iterator[HistogramMetricFamily]:
        """Tell what was noted."""
        family = HistogramMetricFamily(
            "laddermaat_stage_seconds",
            "How long a stage of a turn took, by channel.",
            labels=["channel", "stage"],
        )
        for (channel, stage), spread in self._spreads.items():
            buckets = list(zip(_EDGES, accumulate(map(float, spread.counts)), strict=True))
            family.add_metric([channel, stage], buckets, spread.total)
        yield family
