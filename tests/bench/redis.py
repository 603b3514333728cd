"""A Redis server of its own that logs every write, as its documentation has for lasting data."""

import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen
from time import sleep

from tests.ports import free_port


@dataclass(frozen=True, slots=True)
class Redis:
    """Where it is."""

    port: int
    pid: int


def installed() -> bool:
    """Tell whether there is one on this machine."""
    return shutil.which("redis-server") is not None


@contextmanager
def redis(folder: Path, synchronise: str) -> Iterator[Redis]:
    """Run one that has its log written to disk `everysec` or `always`."""
    port = free_port()
    words = f"--port {port} --bind 127.0.0.1 --save --appendonly yes --appendfsync {synchronise}"
    command = ("redis-server", *words.split(), "--dir", str(folder))
    with Popen(command, stdout=DEVNULL) as server:
        try:
            _wait_for(port)
            yield Redis(port, server.pid)
        finally:
            server.terminate()


def _wait_for(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            sleep(0.05)
        else:
            return
    raise TimeoutError(f"redis-server does not listen on port {port}")
