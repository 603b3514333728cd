"""Dumps in the format of GeoNames, and a server of them as an operator may meet it."""

import asyncio
import csv
import io
import zipfile
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TypeAlias, TypedDict

from aiohttp import web

from bot.geography.matching import PROVINCE_CODES
from bot.market.contents import DATA, load_geography
from core.market.geography import Place

BUILT_IN = load_geography(Path("no folder"))
ADMIN1 = {province: code for code, province in PROVINCE_CODES.items()}
MUNICIPALITY_CODES = {
    row["municipality"]: row["municipality_code"].removeprefix("GM")
    for row in csv.DictReader(io.StringIO((DATA / "regions.csv").read_text("utf-8")))
}
PLACES, POSTCODES = "/dump/NL.zip", "/zip/NL.zip"

Lines: TypeAlias = Sequence[Sequence[str]]
Answer: TypeAlias = bytes | Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True)
class Dumps:
    """Two dumps that say of every place and postcode what we know already."""

    places: Lines
    postcodes: Lines

    def zips(self) -> dict[str, Answer]:
        return {PLACES: zipped(text(self.places)), POSTCODES: zipped(text(self.postcodes))}


def known() -> Dumps:
    """Give dumps from the geography that comes along."""
    return Dumps(
        [
            place_line(
                place.name, place.point.latitude, place.point.longitude,
                **areas(place),
            )
            for place in BUILT_IN.places
        ],
        [
            postal_line(
                it.digits, it.place.name, it.point.latitude, it.point.longitude,
                **areas(it.place),
            )
            for it in BUILT_IN.postcodes.values()
        ],
    )  # fmt: skip


class Areas(TypedDict):
    """The two areas in a line, as arguments."""

    admin1: str
    admin2: str


def areas(place: Place) -> Areas:
    return {
        "admin1": ADMIN1[place.province],
        "admin2": MUNICIPALITY_CODES[place.municipality],
    }


def place_line(
    name: str,
    latitude: float,
    longitude: float,
    *,
    admin1: str = "07",
    admin2: str = "0363",
    code: str = "PPL",
    others: str = "",
    population: int = 0,
) -> Sequence[str]:
    """Write a populated place as the dump does."""
    feature = ("P", code, "NL", "", admin1, admin2, "", "", str(population), "", "3")
    where = (str(latitude), str(longitude))
    return ("1", name, name, others, *where, *feature, "Europe/Amsterdam", "2024-01-01")


PARIS = place_line("Parijs", 48.85, 2.35)
"""Outside the country."""


def postal_line(
    digits: str,
    name: str,
    latitude: float,
    longitude: float,
    *,
    admin1: str = "07",
    admin2: str = "0363",
) -> Sequence[str]:
    """Write a postcode as the dump does."""
    within = ("Province", admin1, "Municipality", admin2, "", "")
    return ("NL", digits, name, *within, str(latitude), str(longitude), "")


def text(lines: Lines) -> str:
    return "".join("\t".join(line) + "\n" for line in lines)


def zipped(content: str | bytes, member: str = "NL.txt") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("readme.txt", "Beside the dump there is a readme.")
        archive.writestr(member, content)
    return file.getvalue()


@contextmanager
def serving(answers: Mapping[str, Answer]) -> Iterator[str]:
    """Serve these on a free port of 127.0.0.1; everything else is not found."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever)
    thread.start()
    runner, url = asyncio.run_coroutine_threadsafe(_start(answers), loop).result()
    try:
        yield url
    finally:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _start(answers: Mapping[str, Answer]) -> tuple[web.AppRunner, str]:
    async def answer(request: web.Request) -> web.StreamResponse:
        found = answers.get(request.path)
        if found is None:
            raise web.HTTPNotFound
        return web.Response(body=found) if isinstance(found, bytes) else await found(request)

    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}"
