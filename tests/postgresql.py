"""A PostgreSQL server of our own for tests, on a free port of 127.0.0.1, in a folder that goes."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import mkdtemp

import psycopg

from tests.ports import free_port

STARTING = 120.0
"""Seconds until a server that was started must answer."""
_NUMBERS = count(1)


def programs() -> Path | None:
    """Give the folder with Debian's newest PostgreSQL, or that of the one in the path."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    if debian:
        return debian[-1].parent
    found = shutil.which("postgres")
    return Path(found).resolve().parent if found else None


@dataclass
class Server:
    """A server that can be stopped, killed and started again; its data stay."""

    folder: Path
    port: int
    options: Sequence[str] = ()
    process: subprocess.Popen[bytes] | None = None

    def url(self, database: str = "postgres") -> str:
        """Give the URL of a database on this server."""
        return f"postgresql://postgres@127.0.0.1:{self.port}/{database}"

    def create(self) -> str:
        """Create an empty database, and give its URL."""
        name = f"test_{next(_NUMBERS)}"
        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self.url(name)

    def start(self) -> None:
        """Start it, and wait until it answers."""
        bin_ = programs()
        assert bin_, "PostgreSQL is not installed"
        command = [str(bin_ / "postgres"), "-D", str(self.folder / "data"), "-p", str(self.port)]
        settings = ("listen_addresses=127.0.0.1", "max_connections=200", *self.options)
        command += [part for setting in settings for part in ("-c", setting)]
        command += ["-k", str(self.folder)]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(_as_postgres(command), stdout=log, stderr=log)
        self._wait()

    def stop(self, sign: signal.Signals = signal.SIGINT) -> None:
        """Stop it at once (SIGINT: connections are cut), or kill it with SIGKILL."""
        if self.process is None:
            return
        for pid in self._pids() if sign is signal.SIGKILL else self._pids()[:1]:
            with suppress(ProcessLookupError):
                os.kill(pid, sign)
        self.process.wait(STARTING)
        self.process = None

    def _pids(self) -> list[int]:
        """Give the process ids: first the server's, then those of its connections."""
        first = int((self.folder / "data" / "postmaster.pid").read_text().split()[0])
        children = Path(f"/proc/{first}/task/{first}/children")
        return [first, *map(int, children.read_text().split() if children.exists() else ())]

    def _wait(self) -> None:
        latest = time.monotonic() + STARTING
        while True:
            try:
                psycopg.connect(self.url()).close()
            except psycopg.OperationalError:
                if time.monotonic() > latest:
                    raise TimeoutError((self.folder / "log").read_text()) from None
                time.sleep(0.05)
            else:
                return


@contextmanager
def postgresql(*options: str) -> Iterator[Server]:
    """Have a server while the block runs; options are settings such as `fsync=off`."""
    bin_ = programs()
    assert bin_, "PostgreSQL is not installed: apt-get install postgresql"
    folder = Path(mkdtemp(prefix="postgresql-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres", "postgres")
        made = [str(bin_ / "initdb"), "-D", str(folder / "data"), "-U", "postgres"]
        made += ["--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"]
        subprocess.run(_as_postgres(made), check=True, capture_output=True)
        server = Server(folder, free_port(), options)
        server.start()
        try:
            yield server
        finally:
            server.stop(signal.SIGQUIT)  # it need not tidy up what is thrown away
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_postgres(command: Sequence[str]) -> Sequence[str]:
    """Run as the user that Debian makes for it: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return command
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
