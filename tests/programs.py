"""Programs by others that look at what we make; without one a test is left out, not under CI."""

import os
import shutil

import pytest


def program(name: str, package: str) -> str:
    """Give the path of a program; without it, skip the test, but fail it under CI."""
    path = shutil.which(name)
    if path:
        return path
    missing = f"there is no {name} on this machine: apt install {package}"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)
