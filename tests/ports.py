"""Ports of 127.0.0.1 for what a test starts."""

import socket


def free_port() -> int:
    """Give a port that nothing listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])
