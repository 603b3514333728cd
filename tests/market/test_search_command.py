"""`laddermaat partners search`: what was understood and who was found."""

import asyncio
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import command_line
from storage.database import open_store
from storage.listings import change_listings
from tests.engine.fakes import url
from tests.market.rows import BEZEM, code_of

APP = command_line(["partners"])
EXPIRED = replace(BEZEM, id="oud", name="De Oude Bezem", valid_until=date(2020, 1, 1))
KAMPEN = replace(BEZEM, id="kampen", name="De Kamper Bezem", place=code_of("Kampen"), postcode="")


def search(*words: str, database: str, typed: str = "") -> str:
    """Call the command, and give what it writes."""
    result = CliRunner().invoke(
        APP, ["partners", "search", *words, "--database-url", database], input=typed
    )
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(name="listed")
def _listed(tmp_path: Path) -> str:
    async def fill() -> None:
        async with open_store(url(tmp_path)) as store:
            await store.run(change_listings, [BEZEM, EXPIRED, KAMPEN])

    asyncio.run(fill())
    return url(tmp_path)


def test_json_has_what_was_understood_and_all_who_were_found(listed: str) -> None:
    answer = json.loads(search("schoonmaak rond Zwolle", "--json", database=listed))

    assert answer["is_search"] is True
    understood = answer["understood"]
    assert (understood["place"], understood["radius_km"]) == ("Zwolle", 20)
    assert understood["services"] == ["schoonmaak"]
    assert understood["kind"] is None
    assert understood["pso_30plus"] is False
    assert answer["total"] == 3
    assert {it["id"] for it in answer["partners"]} == {"bezem", "oud", "kampen"}
    nearest, *_, farthest = answer["partners"]
    assert nearest["distance_km"] <= 1
    assert (farthest["id"], farthest["fictional"]) == ("kampen", False)
    assert 12 < farthest["distance_km"] < 15
    assert {it["id"]: it["expired"] for it in answer["partners"]}["oud"] is True


def test_an_expired_certificate_is_no_rung(listed: str) -> None:
    answer = json.loads(search("schoonmaak Zwolle trede 3", "--json", database=listed))

    assert {it["id"] for it in answer["partners"]} == {"bezem", "kampen"}


def test_what_is_no_search_has_nothing_in_it(listed: str) -> None:
    answer = json.loads(search("wat kost trede 2?", "--json", database=listed))

    assert answer["is_search"] is False
    assert set(answer["understood"].values()) == {None, False}
    assert (answer["total"], answer["partners"]) == (0, [])


@pytest.mark.parametrize(
    ("message", "clarify"),
    [
        ("catering in Beek", "which-place"),
        ("catering in Antwerpen", "abroad"),
        ("catering in Knurftdorp", "unknown-place"),
        ("catering bij mij in de buurt", "where"),
    ],
)
def test_what_would_be_asked_first(listed: str, message: str, clarify: str) -> None:
    answer = json.loads(search(message, "--json", database=listed))

    assert answer["understood"]["clarify"] == clarify
    assert answer["total"] == 0


def test_places_to_choose_from_have_their_municipality_and_province(listed: str) -> None:
    answer = json.loads(search("catering in Oosterhout", "--json", database=listed))

    assert answer["understood"]["ambiguous"] is True
    assert {
        "place": "Oosterhout",
        "municipality": "Overbetuwe",
        "province": "Gelderland",
    } in answer["understood"]["options"]


def test_a_batch_answers_line_by_line(listed: str) -> None:
    typed = '{"query": "schoonmaak rond Zwolle"}\n\n{"query": "hallo"}\n'

    lines = search("--batch", "-", "--limit", "1", database=listed, typed=typed).splitlines()

    first, second = map(json.loads, lines)
    assert (first["query"], first["total"], len(first["partners"])) == (
        "schoonmaak rond Zwolle",
        3,
        1,
    )
    assert second["is_search"] is False


def test_a_line_that_cannot_be_read_costs_only_itself(listed: str) -> None:
    typed = 'nonsense\n{"question": "x"}\n{"query": "hallo"}\n'

    result = CliRunner().invoke(
        APP, ["partners", "search", "--batch", "-", "--database-url", listed], input=typed
    )

    assert result.exit_code == 2
    bad, wrong_key, good = map(json.loads, result.stdout.splitlines())
    assert bad["line"] == 1
    assert "not a JSON object" in bad["error"]
    assert '"query"' in wrong_key["error"]
    assert good["query"] == "hallo"


def test_without_a_database_the_demonstration_is_searched(tmp_path: Path) -> None:
    nowhere = f"sqlite:///{tmp_path}/none.sqlite"

    answer = json.loads(search("schoonmaak rond Zwolle", "--json", database=nowhere))
    shown = search("schoonmaak rond Zwolle", database=nowhere)

    assert answer["partners"]
    assert all(it["fictional"] for it in answer["partners"])
    assert "fictional listings of the demonstration" in shown
    assert not (tmp_path / "none.sqlite").exists()


def test_people_read_how_it_was_understood(listed: str) -> None:
    shown = search("schoonmaak rond Zwolle, minstens trede 2", database=listed)

    assert "cleaning, rung 2 or higher, within 20\u00a0km of Zwolle" in shown
    assert "De Kamper Bezem" in shown.replace("\n", " ") or "Kamper" in shown
    assert "does not ask for partners" in search("hallo", database=listed)
    assert "would ask first: which-place" in search("catering in Beek", database=listed)


@pytest.mark.parametrize("words", [[], ["schoonmaak", "--batch", "-"]])
def test_a_message_or_a_file_of_them(words: list[str]) -> None:
    result = CliRunner().invoke(APP, ["partners", "search", *words])

    assert result.exit_code == 2
    assert "one of the two" in result.stderr
