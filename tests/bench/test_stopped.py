"""Whoever stops the bench by a signal stops what it started, and nothing else is left running."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds until something was started, and until it is over: less than any of it would take."""
BENCH = ("-m", "tests.bench", "--only", "conversation")
_ALONE = """
import signal, sys
from tests.bench.alone import alone

signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
alone(sum, range(10**12))
"""
ALONE = ("-c", _ALONE)


@pytest.fixture
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> "Iterator[subprocess.Popen[str]]":
    """Give it in a session of its own, measuring one section, or what works in a process alone."""
    command = (sys.executable, *request.param)
    environment = os.environ | {"PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as running:
        yield running
        for pid in _session(running.pid):
            os.kill(pid, signal.SIGKILL)


@pytest.mark.slow
@pytest.mark.parametrize("bench", [BENCH, ALONE], ids=["a section", "alone"], indirect=True)
def test_what_is_stopped_leaves_no_process(bench: "subprocess.Popen[str]") -> None:
    _wait_until_it_works(bench)

    bench.terminate()

    assert bench.wait(PATIENCE) == 128 + signal.SIGTERM
    until = time.monotonic() + PATIENCE
    while (left := _session(bench.pid)) and time.monotonic() < until:
        time.sleep(0.05)
    assert left == []


def _wait_until_it_works(bench: "subprocess.Popen[str]") -> None:
    """Wait until something it started takes processor time."""
    until = time.monotonic() + PATIENCE
    while sum(map(_worked, _session(bench.pid)[1:])) < 0.5:
        assert bench.poll() is None, bench.stderr and bench.stderr.read()
        assert time.monotonic() < until
        time.sleep(0.02)


def _session(leader: int) -> Sequence[int]:
    """Give who lives in a session, the oldest first."""
    pids = sorted(int(it.name) for it in Path("/proc").iterdir() if it.name.isdecimal())
    return [it for it in pids if (of := _status(it)) and of[0] != "Z" and int(of[3]) == leader]


def _worked(pid: int) -> float:
    """Give the seconds of processor time that a process took."""
    of = _status(pid)
    return (int(of[11]) + int(of[12])) / os.sysconf("SC_CLK_TCK") if of else 0.0


def _status(pid: int) -> Sequence[str]:
    """Give what Linux knows of a process, from its state on; nothing when it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return ()
