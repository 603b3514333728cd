"""The log of a command, on standard error."""

import logging
from collections.abc import Iterable

from rich.console import Console
from rich.logging import RichHandler

CHATTY = ("alembic", "httpx", "slack_bolt", "slack_sdk", "telegram", "watchfiles")
"""Libraries that tell of every request; of these only what is wrong is logged."""


class Discreet(logging.Formatter):
    """Writes no secret, whatever a library puts into its messages."""

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__("%(name)s: %(message)s")
        self._secrets = tuple(secrets)

    def format(self, record: logging.LogRecord) -> str:
        """Write a record, traceback included."""
        written = super().format(record)
        for secret in self._secrets:
            written = written.replace(secret, "…")
        return written


def log_to_stderr(level: str, secrets: Iterable[str] = ()) -> None:
    """Log from this level on; that something is learned, which takes a while, always shows."""
    handler = RichHandler(console=Console(stderr=True), show_path=False)
    handler.setFormatter(Discreet(secrets))
    logging.basicConfig(level=level, handlers=[handler])
    logging.getLogger("bot.knowledge").setLevel(min(logging.INFO, logging.root.level))
    for library in CHATTY:
        logging.getLogger(library).setLevel(max(logging.WARNING, logging.root.level))
