"""What is counted and timed: turns, how long each stage of them takes, and what came of them.

No label is the id of anybody: channels, kinds of content and decisions are few.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Literal, TypeAlias, get_args

from prometheus_client import CollectorRegistry, Counter

from bot.operation.timings import Timings
from bot.watch import Why
from core.conversation import Reply, Turn, Update
from core.effects import CountAnswer, KeepGap, OpenTicket

Result: TypeAlias = Literal["ok", "later", "refused", "failed"]
"""What came of a delivery: brought, put off by the platform, refused by it, or gone wrong."""
OUTCOMES = ("ok", "apology", "conflict")
"""What comes of a turn."""


class Meters:
    """The counters of a process."""

    def __init__(self, registry: CollectorRegistry) -> None:
        def counter(name: str, what: str, *labels: str) -> Counter:
            return Counter(f"laddermaat_{name}", what, labels, registry=registry)

        turns = counter("turns", "Turns that were taken.", "channel", "content", "outcome")
        brought = counter("deliveries", "Attempts to deliver.", "channel", "result")
        decided = counter("decisions", "What became of questions.", "decision", "language")
        self._time = Timings(registry).add
        # What a label looks up takes longer than the counting itself.
        self._turns = cache(turns.labels)
        self._deliveries = cache(brought.labels)
        self._decisions = cache(decided.labels)
        self._given_up = counter("given_up", "What went to the dead letters.", "channel", "why")
        self._tickets = counter("tickets_opened", "Questions that were passed on to people.")

    def expect(self, channel: str) -> None:
        """Tell of a channel before anything came of it: what first appears as 1 is no increase."""
        for outcome in OUTCOMES:
            self._turns(channel, "said", outcome)
            self._turns(channel, "pressed", outcome)
        for result in get_args(Result):
            self._deliveries(channel, result)
        for why in get_args(Why):
            self._given_up.labels(channel, why)

    def kept(self, update: Update, seconds: float) -> None:
        """Note how long it took to keep an update."""
        self._time(update.sender.channel, "kept", seconds)

    def begun(self, update: Update) -> None:
        """Note that it is an update's turn, after it waited for that."""
        self._time(update.sender.channel, "waiting", _age(update))

    def answered(self, turn: Turn, reply: Reply | None, seconds: float) -> None:
        """Note an answer; without a reply, which is an apology."""
        channel, content = turn.sender.channel, turn.content.kind
        self._time(channel, "handler", seconds)
        self._turns(channel, content, "apology" if reply is None else "ok").inc()
        if reply:
            for decision in _decisions(turn, reply):
                self._decisions(decision, turn.language).inc()
            if any(isinstance(each, OpenTicket) for each in reply.effects):
                self._tickets.inc()

    def committed(self, update: Update, seconds: float) -> None:
        """Note that a turn was kept; with that it is over, since it came in."""
        channel = update.sender.channel
        self._time(channel, "commit", seconds)
        self._time(channel, "turn", _age(update))

    def conflicted(self, update: Update) -> None:
        """Note that a turn is taken again."""
        self._turns(update.sender.channel, update.content.kind, "conflict").inc()

    def gave_up(self, channel: str, why: Why) -> None:
        """Note that something went to the dead letters, and why."""
        self._given_up.labels(channel, why).inc()

    def brought(self, channel: str, result: Result, seconds: float) -> None:
        """Note an attempt to deliver, so many seconds after the message was written."""
        self._deliveries(channel, result).inc()
        if result == "ok":
            self._time(channel, "delivery", seconds)


def _age(update: Update) -> float:
    """Give the seconds since it was taken in; of what the clock says, since it was due."""
    return (datetime.now(UTC) - (update.taken_at or update.at)).total_seconds()


def _decisions(turn: Turn, reply: Reply) -> Iterator[str]:
    """Tell what became of a question: answered, asked back, or why it was not answered."""
    for effect in reply.effects:
        match effect:
            case CountAnswer():
                yield "answer"
            case KeepGap(reason=reason):
                yield reason
            case _:
                pass
    asked = reply.state.asked
    if asked and asked.waiting == "choice" and asked != turn.state.asked:
        yield "ask"
