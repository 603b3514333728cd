"""Secrets are left out of what is written down, whatever a library puts into its messages."""

import json
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote


def hiding(secrets: Iterable[str]) -> Callable[[str], str]:
    """Make a function that puts … in the place of each secret in a text."""
    hidden = {way for secret in secrets for way in _ways_to_write(secret)}
    # One may begin with another, and must go as a whole.
    longest_first = tuple(sorted(hidden, key=len, reverse=True))

    def hide(text: str) -> str:
        for secret in longest_first:
            text = text.replace(secret, "…")
        return text

    return hide


def _ways_to_write(secret: str) -> Iterator[str]:
    """Give a secret as it is, and as it looks inside a literal, JSON and an address."""
    yield secret
    yield repr(secret)[1:-1]
    yield json.dumps(secret)[1:-1]
    yield quote(secret, safe="")
