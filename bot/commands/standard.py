"""Standard input and output, whatever the program that gave them made of them."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from errno import EBADF, EPIPE
from io import BufferedIOBase
from typing import IO, cast

import typer
from rich.console import Console

CANNOT_WRITE = os.EX_IOERR
"""The exit code when nobody gets to see the answers."""


def standard_input() -> BufferedIOBase:
    """Give standard input, which waits for what is still to come; OSError when it is closed."""
    if sys.stdin is None:
        raise OSError(EBADF, "standard input is closed")
    _waits(sys.stdin)
    return cast(BufferedIOBase, sys.stdin.buffer)


@contextmanager
def answering() -> Iterator[None]:
    """Have all that is said meanwhile come to standard output, or end the command and say why not.

    That nobody listens any more is left to Typer, which then ends the command quietly.
    """
    if sys.stdout is None:
        raise _unwritten("standard output is closed")
    _waits(sys.stdout)
    try:
        yield
    except OSError as error:
        if error.errno == EPIPE:
            raise
        _discard(sys.stdout)
        raise _unwritten(error.strerror or str(error)) from None


@contextmanager
def answering_if_possible() -> Iterator[None]:
    """End the process and say why where standard output does not take what a command says.

    Where there is none, nothing is said: what a command does counts then.
    """
    try:
        yield
    except OSError as error:
        if error.errno == EPIPE or not _is_stuck():
            raise
        _discard(sys.stdout)
        raise SystemExit(_unwritten(error.strerror or str(error)).exit_code) from None


def write_output(content: bytes) -> None:
    """Write to standard output, or end the command and say why not."""
    with answering():
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


def _waits(stream: IO[str]) -> None:
    """Have reading and writing wait: else a pause is taken for the end, and what is said lost."""
    with suppress(OSError, ValueError):  # not of the system, as in a test
        os.set_blocking(stream.fileno(), True)


def _is_stuck() -> bool:
    """Tell whether standard output takes nothing, not even an empty line."""
    try:
        print(flush=True)
    except OSError:
        return True
    return False


def _discard(stream: IO[str]) -> None:
    """Have what could not be written go nowhere: at the end it would be tried again."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _unwritten(why: str) -> typer.Exit:
    message = f"the answers cannot be written ({why})"
    Console(stderr=True, soft_wrap=True, highlight=False).print(message, markup=False)
    return typer.Exit(CANNOT_WRITE)
