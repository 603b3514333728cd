"""How things stand at the moment that somebody asks: queues, channels, and the process itself."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime

from prometheus_client import (
    CollectorRegistry,
    Gauge,
    GCCollector,
    Histogram,
    Info,
    PlatformCollector,
    ProcessCollector,
)

from bot.actors import Crowd
from bot.connections import Standing
from bot.operation.build import SCHEMA, VERSION
from bot.operation.timings import SECONDS
from storage.backlog import Backlog, Queue

OPERATIONS = (1, 2, 4, 8, 16, 32, 64, 128, 256)
"""Buckets for what is committed together, at most 256."""
LAG_EVERY = 0.5
"""Seconds between measurements of how late the event loop is."""


class Figures:
    """The gauges of a process."""

    def __init__(self, registry: CollectorRegistry, now: Callable[[], datetime]) -> None:
        def gauge(name: str, what: str, *labels: str) -> Gauge:
            return Gauge(f"laddermaat_{name}", what, labels, registry=registry)

        self._now = now
        self._waiting = gauge("waiting", "What waits in the store.", "queue")
        self._age = gauge("waiting_seconds", "How long the first of them waits.", "queue")
        self._dead = gauge("dead_letters", "What was given up and is kept.")
        self._tickets = gauge("tickets", "Questions that people answer.", "standing")
        self._actors = gauge("actors", "Conversations with work.", "channel", "state")
        self._connected = gauge("channel_connected", "1 where a channel is.", "channel")
        self._store = gauge("store_up", "1 while the store can be used.")
        self._draining = gauge("draining", "1 while the process is stopping.")
        Info("laddermaat", "What runs.", registry=registry).info(
            {"version": VERSION, "schema": SCHEMA}
        )
        for of_process in (ProcessCollector, PlatformCollector, GCCollector):
            of_process(registry=registry)

    def stand(
        self,
        backlog: Backlog | None,
        crowds: Mapping[str, Crowd],
        channels: Mapping[str, Standing],
        *,
        draining: bool,
    ) -> None:
        """Set them all; without a backlog the store cannot be used, and its figures are old."""
        self._store.set(backlog is not None)
        self._draining.set(draining)
        if backlog:
            self._set_backlog(backlog)
        for channel, crowd in crowds.items():
            self._actors.labels(channel, "active").set(crowd.active)
            self._actors.labels(channel, "waiting").set(crowd.waiting)
        for channel, standing in channels.items():
            self._connected.labels(channel).set(standing is Standing.CONNECTED)

    def _set_backlog(self, backlog: Backlog) -> None:
        self._dead.set(backlog.dead_letters)
        for name, queue in (("inbox", backlog.inbox), ("outbox", backlog.outbox)):
            self._waiting.labels(name).set(queue.length)
            self._age.labels(name).set(self._seconds(queue))
        self._tickets.labels("open").set(backlog.open_tickets)
        self._tickets.labels("unanswered").set(backlog.unanswered_tickets)
        self._tickets.labels("closed").set(backlog.closed_tickets)

    def _seconds(self, queue: Queue) -> float:
        waits = (self._now() - queue.since).total_seconds() if queue.since else 0.0
        return max(waits, 0.0)


class Rhythm:
    """How the machinery below keeps up: the store and the event loop."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self._operations = Histogram(
            "laddermaat_store_operations",
            "Operations on the store that were committed together.",
            buckets=OPERATIONS,
            registry=registry,
        )
        self._commits = Histogram(
            "laddermaat_store_commit_seconds",
            "How long such a commit took.",
            buckets=SECONDS,
            registry=registry,
        )
        self._lag = Histogram(
            "laddermaat_loop_lag_seconds",
            "How much later than it should the event loop came to something.",
            buckets=SECONDS,
            registry=registry,
        )

    def store_committed(self, operations: int, seconds: float) -> None:
        """Note a commit of the store; from any thread."""
        self._operations.observe(operations)
        self._commits.observe(seconds)

    async def measure_lag(self, every: float = LAG_EVERY) -> None:
        """Note how late the event loop is, until cancelled."""
        clock = asyncio.get_running_loop().time
        while True:
            due = clock() + every
            await asyncio.sleep(every)
            self._lag.observe(max(clock() - due, 0.0))
