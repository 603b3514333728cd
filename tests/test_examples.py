"""The examples in the docs are what the program takes and says."""

import json
import re
from pathlib import Path

from typer.testing import CliRunner

from bot.cli import COMMANDS, command_line
from bot.operation.build import VERSION
from storage.migrations import revisions

DOCS = Path(__file__).parent.parent / "docs"
APP = command_line(COMMANDS)


def fenced(page: str, kind: str, about: str = "") -> str:
    """Give the first example of a kind on a page, in which some words stand."""
    text = (DOCS / page).read_text("utf-8")
    blocks = re.findall(r"^```(\w*)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return next(str(block) for of, block in blocks if of == kind and about in block)


def said(*words: str, given: str = "") -> str:
    return CliRunner().invoke(APP, [*words], input=given).stdout


def test_the_company_in_the_docs_can_be_scored(tmp_path: Path) -> None:
    file = tmp_path / "company.toml"
    file.write_text(fenced("assessment.md", "toml"), "utf-8")

    score = json.loads(said("score", str(file), "--json"))

    assert score["size_fte"] == 50


def test_many_companies_are_answered_as_the_docs_show() -> None:
    good, refused = fenced("assessment.md", "", '{"edition"').splitlines()
    group = {"start_position": "wajong", "contract": "regular", "people": 1}
    times = {"hours": 40, "fulltime_hours": 40, "year_share": 1}
    companies = {"total_fte": 10, "staff": [group | times]}, {"total_fte": 1, "staff": []}

    lines = said("score", "--jsonl", "-", given="\n".join(map(json.dumps, companies))).splitlines()

    assert all(shown in lines[0] for shown in re.split(", …|…", good.strip("{}")))
    assert lines[1] == refused


def test_a_search_answers_with_the_keys_that_the_docs_show(tmp_path: Path) -> None:
    shown = json.loads(fenced("partners.md", "json"))
    nobody_yet = ("--database-url", f"sqlite:///{tmp_path}/none.sqlite")
    search = ("partners", "search", "schoonmaak in Zwolle", "--json")
    answered = json.loads(said(*search, *nobody_yet))

    assert list(shown["understood"]) == list(answered["understood"])
    assert list(shown) == list(answered)
    assert shown["partners"][0].keys() - {"…"} <= answered["partners"][0].keys()


def test_readiness_is_shown_with_a_version_and_schema_that_there_are() -> None:
    for page in ("engine.md", "operate.md"):
        shown = json.loads(fenced(page, "", '{"ready"'))
        assert shown["version"] == VERSION
        assert shown["schema"] in revisions()
