"""The marketplace's own files: geography, names, services and the listings of the demonstration."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from core.market.gazetteer import Gazetteer
from core.market.geography import Geography
from core.market.geography_files import GeographyError, read_geography, refined
from core.market.sources import read_names, read_services
from core.market.vocabulary import Vocabulary

DATA = files("core.market") / "data"
COORDINATES = "coordinates.csv"
"""The file with exact coordinates, in the folder that `laddermaat geography refresh` writes to."""


@dataclass(frozen=True)
class MarketContents:
    """What the marketplace knows before there is any listing."""

    geography: Geography
    gazetteer: Gazetteer
    vocabulary: Vocabulary
    """The services by which one can search, whatever is listed."""


def load_market(geography_dir: Path) -> MarketContents:
    """Read the files; GeographyError for coordinates that cannot be used."""
    geography = load_geography(geography_dir)
    names = read_names(_text("names.toml"))
    return MarketContents(
        geography, Gazetteer(geography, names), read_services(_text("services.toml"))
    )


def load_geography(folder: Path) -> Geography:
    """Read the geography, made exact where coordinates were downloaded to this folder."""
    geography = read_geography(_text("places.csv"), _text("postcodes.csv"))
    file = folder / COORDINATES
    if not file.exists():
        return geography
    try:
        return refined(geography, file.read_text("utf-8"))
    except (OSError, ValueError, KeyError) as error:
        raise GeographyError(
            f"{file} cannot be used ({error}): run `laddermaat geography refresh` again, "
            "or remove the file to go on without it"
        ) from None


def _text(name: str) -> str:
    return (DATA / name).read_text("utf-8")
