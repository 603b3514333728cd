"""What people said and heard, kept outside the bot."""

import json
import os
from collections.abc import Sequence
from pathlib import Path


class Journal:
    """What happened outside the bot, so that it outlives the process."""

    def __init__(self, file: Path) -> None:
        self._file = os.open(file, os.O_CREAT | os.O_APPEND | os.O_WRONLY)

    def write(self, *events: Sequence[object]) -> None:
        """Write events at once: a process that is killed leaves all of them, or none."""
        lines = "".join(f"{json.dumps(event)}\n" for event in events)
        os.write(self._file, lines.encode())

    def close(self) -> None:
        """Write no more."""
        os.close(self._file)
