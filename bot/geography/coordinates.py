"""The file with exact coordinates: what stands in it, and how it is put in its place."""

import csv
import io
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.geography.postal import Located
from bot.market.contents import COORDINATES
from core.market.geography import Point
from core.market.geography_files import REFINED_COLUMNS


def as_csv(places: Mapping[str, Point], postcodes: Iterable[Located]) -> str:
    """Give the file as `refined` reads it; the points of places are by code."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(REFINED_COLUMNS)
    for code, point in sorted(places.items()):
        writer.writerow(("place", code, "", *_degrees(point)))
    for it in postcodes:
        writer.writerow(("postcode", it.digits, it.place.code, *_degrees(it.point)))
    return text.getvalue()


def _degrees(point: Point) -> tuple[str, str]:
    """A hundred-thousandth of a degree is about a metre."""
    return f"{point.latitude:.5f}", f"{point.longitude:.5f}"


def put_in_place(folder: Path, coordinates: str) -> Path:
    """Write the file at once: whoever reads sees the old one or the new one, whole."""
    file = folder / COORDINATES
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f".{COORDINATES}.{os.getpid()}"
    try:
        with new.open("w", encoding="utf-8", newline="") as stream:
            stream.write(coordinates)
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)
    return file
