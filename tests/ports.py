"""Ports of 127.0.0.1 for what a test starts."""

import secrets
import socket
from contextlib import suppress

# Below those that a system gives to whoever asks for any: until it is listened on, none of the many
# connections of other tests is given it. Chromium opens no page at some that are lower still.
_RANGE = range(11_000, 32_000)


def free_port() -> int:
    """Give a port that nothing listens on now, nor is likely to before it is used."""
    while True:
        # Not `random`: Hypothesis has all processes begin with the same numbers.
        with suppress(OSError), socket.create_server(("127.0.0.1", secrets.choice(_RANGE))) as it:
            return int(it.getsockname()[1])
