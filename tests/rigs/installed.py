"""Where the rigs are; a test that needs one which is not there is skipped, and fails under CI."""

import os
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "var" / "rigs"


def python() -> Path:
    """Give the Python that has aiogram, telemelya, fakeredis and moto, which clash with ours."""
    return _found(FOLDER / "python" / "bin" / "python")


def local_slack() -> Path:
    """Give the program that stands in for Slack; it exists for Linux on x86-64 only."""
    return _found(FOLDER / "node/node_modules/local-slack-linux-x64/bin/local-slack")


def _found(path: Path) -> Path:
    if path.exists():
        return path
    missing = f"there is no {path.name} under {FOLDER}: make rigs"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)
