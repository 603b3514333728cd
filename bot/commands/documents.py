"""Files that people hand to a command, or want of one; `-` is standard input and output."""

import os
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from io import BufferedIOBase, BytesIO
from pathlib import Path
from stat import S_ISREG

import typer
from rich.console import Console

from bot.commands.standard import standard_input, write_output
from bot.documents.parsing import Unreadable
from bot.replacing import replaced

WRONG_INPUT = 2
"""The exit code when the input cannot be used."""
AT_ONCE = 256 * 1024
"""Bytes to read; a pipe holds fewer."""


def give_up(message: str, code: int = WRONG_INPUT) -> typer.Exit:
    """Say on standard error what is wrong; raise what it returns."""
    Console(stderr=True, soft_wrap=True, highlight=False).print(message, markup=False)
    return typer.Exit(code)


def write_bytes(name: str, content: bytes) -> bool:
    """Write a file whole or not at all, or standard output for `-`; tells whether it is a file."""
    if name == "-":
        write_output(content)
        return False
    try:
        with replaced(Path(name)) as unfinished:
            unfinished.write_bytes(content)
    except OSError as error:
        raise give_up(f"{name}: it cannot be written ({error.strerror or error})") from None
    return True


def read_text(name: str) -> str:
    """Read a file, or standard input for `-`; Unreadable when there is no text."""
    try:
        with _opened(name) as stream:
            return stream.read().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise Unreadable(f"{name}: {_reason(error)}") from None


def read_bytes(name: str, most: int) -> bytes:
    """Read a file, or standard input for `-`, and no more than so many bytes of it."""
    try:
        with _opened(name) as stream:
            return stream.read(most)
    except (OSError, ValueError) as error:
        raise Unreadable(f"{name}: {_reason(error)}") from None


def read_lines(name: str) -> Iterator[bytes]:
    """Read line by line, as the lines arrive; Unreadable when there is no such file."""
    try:
        with _opened(name) as stream:
            yield from stream
    except (OSError, ValueError) as error:
        raise Unreadable(f"{name}: {_reason(error)}") from None


def read_available(name: str) -> Iterator[list[bytes]]:
    """Read the lines that are there already, and then those that arrive next.

    Nobody waits for more lines than their own. Unreadable when there is no such file.
    """
    try:
        with _opened(name) as stream:
            begun: list[bytes] = []
            while some := stream.read1(AT_ONCE):
                lines, end, rest = some.rpartition(b"\n")
                if end:
                    yield BytesIO(b"".join((*begun, lines, end))).readlines()
                    begun.clear()
                begun.append(rest)
            if last := b"".join(begun):
                yield [last]
    except (OSError, ValueError) as error:
        raise Unreadable(f"{name}: {_reason(error)}") from None


def size_of(name: str) -> int | None:
    """Give the bytes of a file, also of one on standard input; None when nobody knows yet."""
    try:
        status = os.fstat(standard_input().fileno()) if name == "-" else Path(name).stat()
    except (OSError, ValueError):
        return None
    return status.st_size if S_ISREG(status.st_mode) else None


def read_numbered(name: str) -> Iterator[tuple[int, bytes]]:
    """Read the lines that are not empty, each with its number, as they arrive."""
    for number, line in enumerate(read_lines(name), start=1):
        if line.strip():
            yield number, line.removeprefix(BOM_UTF8)


def _opened(name: str) -> AbstractContextManager[BufferedIOBase]:
    return nullcontext(standard_input()) if name == "-" else Path(name).open("rb")


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "this is a folder; name a file in it"
    if isinstance(error, UnicodeDecodeError):
        return f"not UTF-8 text, from byte {error.start} on; save it as UTF-8"
    if isinstance(error, OSError):
        return f"it cannot be read ({error.strerror})"
    return f"it cannot be read ({error})"


def say(message: str) -> None:
    """Say what was done, whatever signs are in it."""
    Console(highlight=False, soft_wrap=True).print(message, markup=False)
