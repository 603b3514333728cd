"""Editions: what a file may hold, what it may not, and which one is in force."""

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Literal

import pytest

from core.ladder.company import Company, StaffGroup
from core.ladder.edition import (
    Contract,
    EditionError,
    Editions,
    NoEdition,
    StartPosition,
    load_editions,
    parse_edition,
)
from core.ladder.scoring import score
from tests.ladder.companies import EDITION, EDITIONS, HERE, company

MALFORMED = sorted((HERE / "malformed").glob("*.toml"))


def read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("file", MALFORMED, ids=lambda file: file.stem)
def test_a_malformed_edition_is_refused_by_file_key_and_remedy(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    key, remedy = (line.split(": ", 1)[1] for line in text.splitlines()[:2])

    with pytest.raises(EditionError) as refusal:
        parse_edition(file.name, text)

    (problem,) = refusal.value.problems
    assert (problem.file, problem.where) == (file.name, key)
    assert problem.remedy.startswith(remedy)
    assert str(refusal.value).startswith(f"{file.name}: {key}: ")


def test_every_problem_of_a_file_is_named_at_once() -> None:
    text = read("smallest.toml").replace("weight = 1", "weight = 7").replace('"Test"', '"x"')
    text = text.replace("percent = 30", "percent = 300")

    with pytest.raises(EditionError) as refusal:
        parse_edition("bad.toml", text)

    assert [problem.where for problem in refusal.value.problems] == [
        "start_positions[wajong].weight",
        "start_positions[status-lost].weight",
        "contracts[regular].weight",
        "pso_30plus.percent",
    ]


def test_a_folder_names_the_problems_of_all_its_files(tmp_path: Path) -> None:
    for name in ("weight_above_one", "title_missing"):
        (tmp_path / f"{name}.toml").write_text(read(f"malformed/{name}.toml"), encoding="utf-8")
    (tmp_path / "latin.toml").write_bytes("title = 'één'".encode("latin-1"))
    (tmp_path / "notes.txt").write_text("not an edition", encoding="utf-8")

    with pytest.raises(EditionError) as refusal:
        load_editions(tmp_path)

    files = [problem.file for problem in refusal.value.problems]
    assert files == ["latin.toml", "title_missing.toml", "weight_above_one.toml"]


def test_an_edition_is_in_force_from_its_start_until_the_next_one_starts() -> None:
    later = parse_edition("smallest.toml", read("smallest.toml"))
    editions = Editions([later, EDITION])

    assert [edition.id for edition in editions] == ["2018-04-01", "2030-04-01"]
    assert editions.in_force(date(2018, 4, 1)) == EDITION
    assert editions.in_force(date(2030, 3, 31)) == EDITION
    assert editions.in_force(date(2030, 4, 1)) == later


def test_a_date_before_the_first_edition_is_an_error() -> None:
    with pytest.raises(NoEdition, match="the first one starts on 2018-04-01"):
        EDITIONS.in_force(date(2018, 3, 31))


def test_an_unknown_edition_is_an_error() -> None:
    with pytest.raises(NoEdition, match="Perhaps you mean '2018-04-01'"):
        EDITIONS.get("2018-04-02")


def test_an_edition_may_be_there_only_once() -> None:
    with pytest.raises(EditionError, match="2018-04-01 is there more than once"):
        Editions([EDITION, EDITION])


def test_there_must_be_an_edition() -> None:
    with pytest.raises(EditionError, match="there are none"):
        Editions([])


def test_an_edition_with_a_basistrede_needs_no_change_of_code() -> None:
    four = parse_edition("four_rungs.toml", read("four_rungs.toml"))

    outcome = score(company(50, Fraction(1)), four)  # 2 %: exactly the basistrede of the test

    assert outcome.rung == "basistrede"
    assert outcome.next is not None
    assert outcome.next.rung == "trede-1"
    assert list(outcome.norms) == ["basistrede", "trede-1", "trede-2", "trede-3"]


def test_the_order_of_columns_does_not_matter_the_order_of_rungs_does() -> None:
    text = read("smallest.toml").replace("trede-1 = 20, trede-2 = 30", "trede-2 = 30, trede-1 = 20")

    outcome = score(company(2, Fraction(2, 5)), parse_edition("swapped.toml", text))

    assert outcome.rung == "trede-1"
    assert list(outcome.norms) == ["trede-1", "trede-2"]


def test_percentages_are_read_exactly() -> None:
    assert EDITION.norms_for(Fraction(2))["trede-1"] == Fraction(214, 10)


@pytest.mark.parametrize(
    ("position", "since", "until"),
    [
        ("participatiewet", date(2018, 6, 15), date(2023, 6, 15)),
        ("participatiewet", date(2020, 2, 29), date(2025, 3, 1)),
        ("status-lost", date(2020, 2, 29), date(2022, 3, 1)),
        ("wajong", date(2000, 1, 1), None),
        ("sw", date(2000, 1, 1), None),
    ],
)
def test_some_start_positions_count_for_a_limited_time(
    position: str, since: date, until: date | None
) -> None:
    assert EDITION.start_position(position).counts_until(since) == until


def test_the_ids_are_those_that_companies_write() -> None:
    assert [position.id for position in EDITION.start_positions] == [
        "sw",
        "participatiewet",
        "participatiewet-lks",
        "wia",
        "wajong",
        "bbl-1",
        "bbl-2",
        "vso-pro",
        "vso-pro-register",
        "ww",
        "wiw-id",
        "status-lost",
        "wml-provision",
        "doelgroepregister",
    ]
    contracts = ["regular", "begeleid-werken", "secondment", "internship", "trial"]
    assert [contract.id for contract in EDITION.contracts] == contracts
    requirements = ["suitable_work", "integration", "performance", "guidance"]
    assert [requirement.id for requirement in EDITION.requirements] == requirements


EXPLAINED: list[StartPosition | Contract] = [*EDITION.start_positions, *EDITION.contracts]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("item", EXPLAINED, ids=lambda item: item.id)
def test_explanations_are_short_and_everything_has_words(
    item: StartPosition | Contract, language: Literal["nl", "en"]
) -> None:
    words = item.words.of(language)

    assert len(item.explanation.of(language).split()) <= 40
    assert words
    assert all(word == word.lower() for word in words)


def test_an_unknown_id_is_a_lookup_error() -> None:
    for look in (EDITION.rung, EDITION.start_position, EDITION.contract, EDITION.requirement):
        with pytest.raises(LookupError, match="unknown id 'nothing'"):
            look("nothing")


def test_every_group_is_explained_by_its_weights() -> None:
    half_year = StaffGroup("ww", "trial", 2, Fraction(20), Fraction(40), Fraction(1, 2))

    (group,) = score(Company(total_fte=Fraction(50), staff=(half_year,)), EDITION).groups

    assert group.group == half_year
    assert (group.fte, group.position_weight, group.contract_weight, group.weighted_fte) == (
        Fraction(1, 2),
        Fraction(3, 4),
        Fraction(1, 2),
        Fraction(3, 16),
    )
