"""`laddermaat geography`, with a server that gives what it should."""

import os
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest

from bot.market.contents import COORDINATES, load_geography
from core.market.geography import Geography, Point
from tests.market.dumps import (
    BUILT_IN,
    PARIS,
    PLACES,
    POSTCODES,
    postal_line,
    serving,
    zipped,
)
from tests.market.refreshing import (
    APP,
    KNOWN,
    OLD,
    RUNNER,
    refresh,
    served,
    with_old_coordinates,
    with_places,
    with_postcode,
)
from tests.market.shared import GEO, needs_shared, rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return with_old_coordinates(tmp_path)


def test_places_and_postcodes_become_exact(folder: Path) -> None:
    outcome = served(KNOWN.zips(), folder)

    assert outcome.exit_code == 0, outcome.stderr
    geography = load_geography(folder)
    assert all(place.located == "place" for place in geography.places)
    assert all(postcode.exact for postcode in geography.postcodes.values())
    assert geography.postcodes.keys() == BUILT_IN.postcodes.keys()
    assert f"│ {len(BUILT_IN.places)} " in outcome.stdout
    assert [file.name for file in folder.iterdir()] == [COORDINATES]


def test_a_second_time_gives_the_same_file(tmp_path: Path) -> None:
    with serving(KNOWN.zips()) as url:
        refresh(url, tmp_path / "new" / "folder")
        first = (tmp_path / "new" / "folder" / COORDINATES).read_bytes()
        outcome = refresh(f"{url}/", tmp_path / "new" / "folder")

    assert outcome.exit_code == 0
    assert (tmp_path / "new" / "folder" / COORDINATES).read_bytes() == first


def test_a_spoilt_file_is_replaced(folder: Path) -> None:
    (folder / COORDINATES).write_text("kind,code\n", "utf-8")
    shown = RUNNER.invoke(APP, ["geography", "show", "--dir", str(folder)])

    assert shown.exit_code == 2
    assert "run `laddermaat geography refresh` again" in shown.stderr
    assert served(KNOWN.zips(), folder).exit_code == 0


def test_settings_say_where_from_and_where_to(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(KNOWN.zips()) as url:
        monkeypatch.setenv("LADDERMAAT_GEONAMES_URL", url)
        monkeypatch.setenv("LADDERMAAT_GEOGRAPHY_DIR", str(folder))
        outcome = RUNNER.invoke(APP, ["geography", "refresh"])

    assert outcome.exit_code == 0
    assert (folder / COORDINATES).read_text("utf-8") != OLD


def test_a_setting_that_cannot_be_right_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERMAAT_PORT", "much")

    for command in ("show", "refresh"):
        outcome = RUNNER.invoke(APP, ["geography", command])
        assert outcome.exit_code == 2
        assert "LADDERMAAT_PORT" in outcome.stderr


def test_show_tells_what_is_exact_and_since_when(folder: Path, tmp_path: Path) -> None:
    os.utime(folder / COORDINATES, (1_800_000_000, 1_800_000_000))
    environment = {"COLUMNS": "200"}
    shown = RUNNER.invoke(APP, ["geography", "show", "--dir", str(folder)], env=environment)
    none = RUNNER.invoke(
        APP, ["geography", "show", "--dir", str(tmp_path / "none")], env=environment
    )

    assert shown.exit_code == none.exit_code == 0
    assert f"{folder / COORDINATES}, of 2027-01-15 08:00 (UTC)" in shown.stdout
    assert "run `laddermaat geography refresh`" in none.stdout
    for words, count in (
        ("places with a point of their own", 1433),
        ("places with only their municipality's centre", 1068),
        ("postcodes with a point of their own", 0),
        ("postcodes with only their place's point", 4071),
    ):
        assert [words, str(count)] in [
            [cell.strip() for cell in line.strip("│").split("│")]
            for line in none.stdout.splitlines()
        ]


def test_a_handful_abroad_is_left_out(folder: Path) -> None:
    dumps = with_places(lambda lines: [*lines, *[PARIS] * 5])

    assert served(dumps.zips(), folder).exit_code == 0


def test_a_postcode_that_is_new_gets_the_place_of_its_name_nearby(folder: Path) -> None:
    dumps = with_postcode(
        postal_line("1000", "Beek", 51.9, 6.2, admin1="03"),
        postal_line("1001", "Nergenshuizen", 52.3676, 4.9041),
    )
    assert served(dumps.zips(), folder).exit_code == 0

    postcodes = load_geography(folder).postcodes
    assert (postcodes["1000"].place.name, postcodes["1000"].place.municipality) == (
        "Beek",
        "Montferland",
    )
    assert postcodes["1000"].point == Point(51.9, 6.2)
    assert postcodes["1001"].place.municipality == "Amsterdam"


def test_a_postcode_far_from_its_place_is_left_as_it_was(folder: Path) -> None:
    lines = [
        (*it[:9], "52.9", "4.8", "") if it[1] == "4944" else it  # Raamsdonk is in the south
        for it in KNOWN.postcodes
    ]
    outcome = served(replace(KNOWN, postcodes=lines).zips(), folder)

    assert "left as they were: 4944" in outcome.stdout
    postcode = load_geography(folder).postcodes["4944"]
    assert not postcode.exact
    assert postcode.point == postcode.place.point


def within(geography: Geography, limit: float, name: str) -> tuple[float, float]:
    """Tell which part lies within so many kilometres of independent data, and the median."""
    apart: list[float] = []
    for row in rows(name):
        point = Point(float(row["lat"]), float(row["lon"]))
        if name == "pc4.csv":
            known = geography.postcodes.get(row["pc4"])
            apart.append(known.point.distance_km(point) if known else float("inf"))
        else:
            place = geography.by_code[row["woonplaats_code"].zfill(4)]
            apart.append(place.point.distance_km(point))
    return sum(it <= limit for it in apart) / len(apart), median(apart)


@needs_shared
def test_real_dumps_bring_places_and_postcodes_to_where_they_are(folder: Path) -> None:
    answers = {
        PLACES: zipped((GEO / "geonames" / "NL.txt").read_bytes()),
        POSTCODES: zipped((GEO / "geonames" / "postal_NL.txt").read_bytes()),
    }
    outcome = served(answers, folder)

    assert outcome.exit_code == 0, outcome.stderr
    geography = load_geography(folder)
    places, places_median = within(geography, 1.0, "places.csv")
    postcodes, postcodes_median = within(geography, 0.5, "pc4.csv")
    assert places >= 0.98
    assert postcodes >= 0.995
    assert max(places_median, postcodes_median) < 0.05
