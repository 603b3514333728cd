"""How many messages Telegram takes in a while: for each chat, and in all."""

from collections import defaultdict, deque
from dataclasses import dataclass
from math import ceil
from time import monotonic

from tests.telegram.bot_api.objects import Chat


@dataclass(frozen=True, slots=True)
class Window:
    """At most so many messages within any such time."""

    messages: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Pace:
    """What Telegram says of its limits; a short burst in a chat goes by unpunished."""

    private: Window = Window(4, 2.0)
    group: Window = Window(20, 60.0)
    overall: Window = Window(30, 1.0)


class Meter:
    """Counts messages against a pace, or lets all pass without one."""

    def __init__(self, pace: Pace | None) -> None:
        self._pace = pace
        self._sent: defaultdict[int | None, deque[float]] = defaultdict(deque)

    def pass_(self, chat: Chat) -> int | None:
        """Count a message, unless it is one too many: then give the seconds to wait."""
        if self._pace is None:
            return None
        here = self._pace.private if chat.type == "private" else self._pace.group
        windows = {chat.id: here, None: self._pace.overall}
        wait = max(self._wait(key, window) for key, window in windows.items())
        if wait > 0:
            return ceil(wait)
        for key in windows:
            self._sent[key].append(monotonic())
        return None

    def _wait(self, key: int | None, window: Window) -> float:
        sent = self._sent[key]
        while sent and sent[0] <= monotonic() - window.seconds:
            sent.popleft()
        return sent[0] + window.seconds - monotonic() if len(sent) >= window.messages else 0.0
