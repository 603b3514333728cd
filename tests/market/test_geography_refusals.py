"""`laddermaat geography refresh`, with a server that gives much that it should not."""

import asyncio
import errno
import os
import socket
import struct
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import ClientTimeout, web

from bot.geography import download
from bot.market.contents import COORDINATES
from tests.market.dumps import (
    PARIS,
    PLACES,
    POSTCODES,
    Answer,
    Dumps,
    place_line,
    postal_line,
    zipped,
)
from tests.market.refreshing import (
    KNOWN,
    refresh,
    served,
    unchanged,
    with_old_coordinates,
    with_places,
    with_postcode,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return with_old_coordinates(tmp_path)


async def cut_off(request: web.Request) -> web.StreamResponse:
    """Promise more than is sent."""
    response = web.StreamResponse(headers={"Content-Length": "100000"})
    await response.prepare(request)
    await response.write(b"PK")
    assert request.transport
    request.transport.close()
    return response


async def silent(_request: web.Request) -> web.StreamResponse:
    await asyncio.sleep(60)
    return web.Response()


async def elsewhere(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("ftp://127.0.0.1/NL.zip")


async def broken(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPServiceUnavailable


def liar() -> bytes:
    """Pack much more than the two headers say."""
    size = download.LARGEST_MEMBER + 1
    packed = zipped(b"0" * size)
    assert packed.count(struct.pack("<L", size)) == 2
    return packed.replace(struct.pack("<L", size), struct.pack("<L", 1000))


def encrypted() -> bytes:
    """Set the flag that says so, in the last entry of the directory."""
    packed = bytearray(zipped("secret"))
    packed[packed.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


GOOD = KNOWN.zips()
WHOLE = zipped(os.urandom(10_000))
DOWNLOADS: dict[str, tuple[str, Answer, str]] = {
    "cut off on the way": (PLACES, cut_off, "check the network"),
    "an error of the server": (PLACES, broken, "answers 503 service unavailable"),
    "led elsewhere": (POSTCODES, elsewhere, "begin with https://"),
    "half a zip": (PLACES, WHOLE[:5000], "not a whole zip file"),
    "a byte amiss": (PLACES, WHOLE[:5000] + b"!" + WHOLE[5001:], "not a whole zip file"),
    "a page": (POSTCODES, b"<!doctype html><h1>Welcome</h1>", "not a whole zip file"),
    "nothing": (PLACES, b"", "not a whole zip file"),
    "another member": (PLACES, zipped("x", "BE.txt"), "there is no nl.txt in it"),
    "encrypted": (PLACES, encrypted(), "encrypted"),
    "not text": (POSTCODES, zipped(b"NL\t\xff\xfe"), "not utf-8 text from byte 3"),
    "a bomb": (PLACES, zipped(b"0" * (download.LARGEST_MEMBER + 1)), "larger than 50 mb"),
    "a bomb that lies": (POSTCODES, liar(), "not a whole zip file"),
}


@pytest.mark.parametrize(("path", "answer", "remedy"), DOWNLOADS.values(), ids=DOWNLOADS)
def test_a_bad_download_changes_nothing(
    path: str, answer: Answer, remedy: str, folder: Path
) -> None:
    unchanged(served({**GOOD, path: answer}, folder), folder, path, remedy)


@pytest.mark.parametrize("path", [PLACES, POSTCODES])
def test_what_is_not_found_changes_nothing(path: str, folder: Path) -> None:
    answers = {it: answer for it, answer in GOOD.items() if it != path}

    unchanged(served(answers, folder), folder, path, "answers 404 not found")


@pytest.mark.parametrize(
    ("limit", "answer", "remedy"),
    [
        (
            ("TIMEOUT", ClientTimeout(total=0.2)),
            silent,
            "no answer in time. check the network, try again",
        ),
        (("LARGEST_DOWNLOAD", 1000), WHOLE, "is larger than"),
    ],
    ids=["no end in time", "no end in size"],
)
def test_a_download_is_bounded(
    limit: tuple[str, object],
    answer: Answer,
    remedy: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(download, *limit)

    unchanged(served({**GOOD, PLACES: answer}, folder), folder, PLACES, remedy)


@pytest.mark.parametrize(
    "url", ["geonames", "ftp://127.0.0.1", "http://", "http://..nl", "file:///etc"]
)
def test_what_is_no_web_address_is_said_to_be_none(url: str, folder: Path) -> None:
    unchanged(refresh(url, folder), folder, "/dump/NL.zip", "let laddermaat_geonames_url (or --url")


def test_nobody_there_changes_nothing(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        outcome = refresh(url, folder)

    unchanged(outcome, folder, f"{url}/dump/NL.zip", "check the network")


def moved(line: Sequence[str], north: float) -> Sequence[str]:
    return (*line[:4], str(float(line[4]) + north), *line[5:])


CONTENTS: dict[str, tuple[Dumps, str, str]] = {
    "too few places": (
        Dumps([], KNOWN.postcodes[:1000]),
        "places are in the download",
        "at least 2400",
    ),
    "too few postcodes": (
        replace(KNOWN, postcodes=KNOWN.postcodes[:3899]),
        "only 3899 postcodes",
        "at least 3900",
    ),
    "nothing in it": (Dumps([], []), "only 0 places", "try again in a day"),
    "points abroad": (
        with_places(lambda lines: [*lines, *[PARIS] * 6]),
        "dump/NL.zip: 6 points lie outside the Netherlands, the first at 48.85, 2.35",
        "try again in a day",
    ),
    "latitude and longitude changed about": (
        with_places(lambda lines: [(*it[:4], it[5], it[4], *it[6:]) for it in lines]),
        "points lie outside the Netherlands",
        "try again in a day",
    ),
    "no numbers": (
        with_places(lambda lines: [*lines, place_line("X", float("nan"), 5.0)] * 6),
        "dump/NL.zip: 6 points lie outside",
        "try again in a day",
    ),
    "a municipality that moved": (
        with_places(lambda lines: [moved(it, 0.4) if it[11] == "0363" else it for it in lines]),
        "Amsterdam would be 48 km from the middle of the municipality of Amsterdam",
        "try again in a day",
    ),
    "other columns": (
        with_places(lambda lines: [*lines, ("x", "y")]),
        "dump/NL.zip, line 2502: 2 columns, not 19",
        "check laddermaat_geonames_url",
    ),
    "no number": (
        with_postcode(("NL", "1011", "A", "", "07", "", "0363", "", "", "north", "4.9", "")),
        "zip/NL.zip, line 4072: could not convert",
        "check laddermaat_geonames_url",
    ),
    "six characters": (
        with_postcode(postal_line("1011AB", "Amsterdam", 52.37, 4.9)),
        "'1011AB' is not a postcode of four digits",
        "check laddermaat_geonames_url",
    ),
    "one for the other": (
        Dumps(KNOWN.postcodes, KNOWN.places),
        "dump/NL.zip, line 1: 12 columns, not 19",
        "check laddermaat_geonames_url",
    ),
}


@pytest.mark.parametrize(("dumps", "what", "remedy"), CONTENTS.values(), ids=CONTENTS)
def test_bad_contents_change_nothing(dumps: Dumps, what: str, remedy: str, folder: Path) -> None:
    unchanged(served(dumps.zips(), folder), folder, what, remedy)


@pytest.mark.parametrize(
    ("step", "number", "named"),
    [("fsync", errno.ENOSPC, "no space left"), ("replace", errno.EACCES, "permission denied")],
)
def test_what_cannot_be_written_changes_nothing(
    step: str, number: int, named: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, step, fail)

    outcome = served(KNOWN.zips(), folder)
    unchanged(outcome, folder, str(folder / COORDINATES), named, "geography_dir")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_to_is_named(folder: Path) -> None:
    folder.chmod(0o500)
    try:
        outcome = served(GOOD, folder)
    finally:
        folder.chmod(0o700)

    unchanged(outcome, folder, str(folder / COORDINATES), "permission denied", "geography_dir")


def test_a_file_in_the_place_of_the_folder_is_named(folder: Path) -> None:
    outcome = served(GOOD, folder / COORDINATES)

    unchanged(outcome, folder, str(folder / COORDINATES), "file exists", "geography_dir")
