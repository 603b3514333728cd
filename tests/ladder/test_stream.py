"""`laddermaat score --jsonl` as a process: at once, in order, and quiet when nobody listens."""

import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.commands.documents import AT_ONCE
from tests.ladder.many import exact_only, usual
from tests.ladder.test_commands import GOOD, TOO_SMALL, app, runner

COMMAND = (sys.executable, "-m", "bot", "score", "--jsonl")
PATIENCE = 30.0


def answers(content: bytes) -> list[dict[str, object]]:
    outcome = runner.invoke(app, ["score", "-", "--jsonl"], input=content)
    return [json.loads(line) for line in outcome.stdout.splitlines()]


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\n\n \n"])
def test_lines_keep_their_order_and_their_numbers(end: bytes) -> None:
    lines = [*usual(200), TOO_SMALL, "", *exact_only(20), *usual(200), "{"]
    content = "\n".join(lines).encode() + end
    assert len(content) > AT_ONCE

    found = answers(content)

    assert [it["line"] for it in found if "error" in it] == [201, 423]
    assert len(found) == 422
    sizes = [json.loads(line)["total_fte"] for line in lines[:200]]
    assert [it["size_fte"] for it in found[:200]] == sizes


def test_the_end_of_a_line_belongs_to_it_where_an_error_is_told() -> None:
    ended, open_ = (answers(content) for content in (b"{\n", b"{"))

    assert "(line 2, column 1)" in str(ended)
    assert "(line 1, column 2)" in str(open_)


def test_a_line_may_be_longer_than_what_is_read_at_once() -> None:
    name = "x" * 3 * AT_ONCE
    long = GOOD.replace('"total_fte"', f'"qualitative": {{"{name}": true}}, "total_fte"')

    found = answers(f"{GOOD}\n{long}\n{GOOD}".encode())

    assert [it.get("rung", it.get("line")) for it in found] == ["trede-2", 2, "trede-2"]


def test_every_line_may_begin_with_a_mark_of_its_encoding() -> None:
    found = answers(f"\ufeff{GOOD}\n\ufeff{GOOD}\n".encode())

    assert [it["rung"] for it in found] == ["trede-2", "trede-2"]


def test_who_waits_for_an_answer_gets_it_before_saying_more() -> None:
    with subprocess.Popen(
        [*COMMAND, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        for line, expected in ((GOOD, "rung"), (TOO_SMALL, "error"), (GOOD, "rung")):
            process.stdin.write(f"{line}\n".encode())
            process.stdin.flush()
            assert expected in json.loads(process.stdout.readline())
        process.stdin.close()

    assert process.returncode == 2


def test_who_listens_no_longer_is_not_complained_about(tmp_path: Path) -> None:
    file = tmp_path / "companies.jsonl"
    file.write_text("\n".join(usual(3000)), "utf-8")
    with subprocess.Popen(
        [*COMMAND, str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()

    assert said == b""


def test_a_pause_is_not_the_end() -> None:
    """A program may have made its pipe such that nobody waits at it."""
    theirs, ours = os.pipe()
    os.set_blocking(theirs, False)
    with subprocess.Popen([*COMMAND, "-"], stdin=theirs, stdout=subprocess.PIPE) as process:
        os.close(theirs)
        assert process.stdout
        with open(ours, "wb", buffering=0) as asked:
            for _ in range(2):
                asked.write(f"{GOOD}\n".encode())
                assert json.loads(process.stdout.readline())["rung"] == "trede-2"

    assert process.returncode == 0


def test_a_reader_that_is_slow_gets_every_line(tmp_path: Path) -> None:
    file = tmp_path / "companies.jsonl"
    file.write_text("\n".join(usual(2000)), "utf-8")
    ours, theirs = os.pipe()
    os.set_blocking(theirs, False)
    with subprocess.Popen([*COMMAND, str(file)], stdout=theirs) as process:
        os.close(theirs)
        with open(ours, "rb") as answered:
            first = answered.readline()
            time.sleep(0.5)  # the pipe is full by now
            found = [first, *answered.readlines()]

    assert (process.returncode, len(found)) == (0, 2000)
    assert all(map(json.loads, found))


@pytest.mark.parametrize("form", [["--jsonl"], ["--json"], []])
@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        ("> /dev/full", 74, "the answers cannot be written (No space left on device)"),
        (">&-", 74, "the answers cannot be written (standard output is closed)"),
        ("<&-", 2, "-: it cannot be read (standard input is closed)"),
    ],
)
def test_where_nothing_can_be_read_or_written_it_says_so(
    form: list[str], given: str, code: int, said: str
) -> None:
    command = [*COMMAND[:-1], "-", *form]
    run = subprocess.run(
        ["sh", "-c", f'"$@" {given}', "sh", *command],
        check=False,
        input=GOOD.encode(),
        capture_output=True,
    )

    assert (run.returncode, run.stderr.decode().strip()) == (code, said)


def test_how_far_it_is_shows_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    file, output = tmp_path / "companies.jsonl", tmp_path / "scores.jsonl"
    file.write_text("\n".join(usual(100)), "utf-8")

    shown = on_a_terminal([*COMMAND, str(file)], output)

    assert "100%" in shown
    assert "100 lines" in shown
    assert len(output.read_text("utf-8").splitlines()) == 100
    quiet = subprocess.run([*COMMAND, str(file)], capture_output=True, check=True)
    assert quiet.stderr == b""
    assert quiet.stdout == output.read_bytes()


def on_a_terminal(command: list[str], output: Path) -> str:
    """Run with a terminal as standard error, and give what it showed."""
    ours, theirs = pty.openpty()
    with output.open("wb") as file:
        process = subprocess.Popen(command, stdout=file, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while some := os.read(ours, 4096):
            shown += some
    except OSError:  # so Linux says that the other side is gone
        pass
    os.close(ours)
    assert process.wait(PATIENCE) == 0
    return shown.decode()
