"""The log of a command, on standard error: for people in a terminal, or JSON for programs.

It holds ids, and never a secret, a mail address, or what somebody said.
"""

import logging
import os
import re
import sys
from collections.abc import Callable, Iterable
from copy import copy
from typing import Literal, TypeAlias

import structlog
from structlog.stdlib import ExtraAdder, ProcessorFormatter, add_log_level, add_logger_name
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.context import known
from bot.error_words import brief, in_full, said
from bot.secrecy import hiding

OURS = ("bot", "storage")
"""The loggers of ours. Others tell of every request; of these only what is wrong is logged."""
VISITED = "aiohttp.server"
"""The logger that says from which address a request came that failed."""
Format: TypeAlias = Literal["console", "json"]
Said: TypeAlias = str | int | float | bool | None

_MAIL = re.compile(r"[\w.+%-]+@[\w-]+(\.[\w-]+)+")


class Discreet(ProcessorFormatter):
    """Writes no secret, whatever a library puts into its messages, and nothing of anybody."""

    def __init__(
        self, secrets: Iterable[str], form: Format = "console", *, colours: bool = False
    ) -> None:
        hidden = hiding(secrets)

        def hide(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
            return {key: _hidden(value, hidden) for key, value in event.items()}

        super().__init__(
            processors=[
                ProcessorFormatter.remove_processors_meta,
                hide,
                *_rendering(form, colours),
            ],
            foreign_pre_chain=_PREPARED,
        )

    def format(self, record: logging.LogRecord) -> str:
        """Write a record; of exceptions only what cannot hold words of users."""
        told = copy(record)
        if isinstance(record.args, tuple):
            told.args = tuple(_Brief(it) if isinstance(it, Exception) else it for it in record.args)
        if record.name == VISITED:
            told.args = tuple("…" for _ in record.args or ())
        return super().format(told)


def log_to_stderr(level: str, secrets: Iterable[str] = (), form: Format = "console") -> None:
    """Log from this level on; that something is learned, which takes a while, always shows."""
    handler = logging.StreamHandler()
    handler.setFormatter(Discreet(secrets, form, colours=sys.stderr.isatty()))
    least = logging.getLevelNamesMapping()[level]
    logging.basicConfig(level=max(logging.WARNING, least), handlers=[handler])
    for ours in OURS:
        logging.getLogger(ours).setLevel(least)
    logging.getLogger("bot.knowledge").setLevel(min(logging.INFO, least))


class _Brief:
    """An exception among what a message is made of, as `%r` and `%s` write it."""

    def __init__(self, error: Exception) -> None:
        self._error = error

    def __repr__(self) -> str:
        return brief(self._error)

    def __str__(self) -> str:
        return said(self._error) or brief(self._error)


def _hidden(value: object, hide: Callable[[str], str]) -> Said:
    if value is None or isinstance(value, bool | int | float):
        return value
    return _MAIL.sub("…@…", hide(str(value)))


def _rendering(form: Format, colours: bool) -> list[Processor]:
    match form:
        case "json":
            return [_add_process, structlog.processors.JSONRenderer(ensure_ascii=False)]
        case "console":
            plain = structlog.dev.plain_traceback
            renderer = structlog.dev.ConsoleRenderer(
                colors=colours, pad_event_to=0, pad_level=False, exception_formatter=plain
            )
            return [renderer]


def _add_process(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Say which process it was: where several share the work, their logs come together."""
    event["process"] = os.getpid()
    return event


def _tell_error(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Write an exception as text."""
    if caught := event.pop("exc_info", None):
        event["exception"] = in_full(caught[1])
    return event


def _tell_about(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Add the ids of what the task is about."""
    event.update(known())
    return event


_PREPARED: list[Processor] = [
    _tell_about,
    add_log_level,
    add_logger_name,
    ExtraAdder(allow=["error", "channel"]),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    _tell_error,
]
