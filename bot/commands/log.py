"""The log of a command, on standard error."""

import logging

from rich.console import Console
from rich.logging import RichHandler


def log_to_stderr(level: str) -> None:
    """Log from this level on; that something is learned, which takes a while, always shows."""
    handler = RichHandler(console=Console(stderr=True), show_path=False)
    logging.basicConfig(level=level, format="%(name)s: %(message)s", handlers=[handler])
    logging.getLogger("bot.knowledge").setLevel(min(logging.INFO, logging.root.level))
    logging.getLogger("watchfiles").setLevel(max(logging.WARNING, logging.root.level))
