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
from core.ladder.problem import Problem
from core.ladder.scoring import score
from tests.ladder.companies import EDITION, EDITIONS, HERE, company

MALFORMED = sorted((HERE / "malformed").glob("*.toml"))


def read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("file", MALFORMED, ids=lambda file: file.stem)
def test_a_malformed_edition_is_refused_by_file_key_and_remedy(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    code, key, what, remedy = (line.split(": ", 1)[1] for line in text.splitlines()[:4])

    with pytest.raises(EditionError) as refusal:
        parse_edition(file.name, text)

    assert refusal.value.problems == (Problem(code, key, what, remedy, file.name),)
    assert str(refusal.value) == f"{file.name}: {key}: {what}. {remedy}."


SMALLEST = read("smallest.toml")
REGULAR = SMALLEST[SMALLEST.index("[[contracts]]") : SMALLEST.index("[indirect]")]
GUIDANCE = SMALLEST[SMALLEST.index("[[requirements]]") : SMALLEST.index("[aspirant]")]


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("weight = 1\n", "weight = 0\n"),
        ("weight = 1\n", "weight = 1.0\n"),
        ("counts_years = 2", "counts_years = 1"),
        ("counts_years = 2", "counts_years = 50"),
        ("percent = 30", "percent = 0"),
        ("percent = 30", "percent = 100"),
        ("max_times_direct = 4", "max_times_direct = 0"),
        ("minimum_fte = 2", "minimum_fte = 10"),
        ("trede-1 = 5.5, trede-2 = 9.5", "trede-1 = 20, trede-2 = 30"),
        ("trede-1 = 20, trede-2 = 30", "trede-1 = 99.9, trede-2 = 99.9"),
        ("trede-1 = 5.5, trede-2 = 9.5", "trede-1 = 0.1, trede-2 = 0.1"),
        ('nl = ["vast"]', 'nl = ["vast", "VAST"]'),
        ('en = ["permanent"]', 'en = ["permanent", "wajonger"]'),
    ],
)
def test_an_edition_may_go_as_far_as_this(written: str, instead: str) -> None:
    text = SMALLEST.replace(written, instead)

    assert text != SMALLEST
    assert parse_edition("far.toml", text).title == "Test"


@pytest.mark.parametrize(
    ("written", "instead", "problem"),
    [
        (
            "counts_years = 2",
            "counts_years = 51",
            "start_positions[status-lost].counts_years: 51 is no limit in years. "
            "Write a whole number of years from 1 to 50.",
        ),
        (
            "percent = 30",
            "percent = -0.5",
            "pso_30plus.percent: -0.5 is not between 0 and 100 percent. Correct the percentage.",
        ),
        (
            "percent = 30",
            "percent = 100.5",
            "pso_30plus.percent: 100.5 is not between 0 and 100 percent. Correct the percentage.",
        ),
        (
            "minimum_fte = 2\nrows = [\n  { fte = 2,",
            "minimum_fte = 0\nrows = [\n  { fte = 0,",
            "norms.minimum_fte: 0 fte is smaller than the first row of the table, or not a size. "
            "Write the size of the first row.",
        ),
        (
            REGULAR,
            REGULAR + REGULAR.replace('["vast"]', "[]"),
            "contracts: the id 'regular' stands there 2 times. Give each entry an id of its own.",
        ),
        (
            GUIDANCE,
            GUIDANCE * 3,
            "requirements: the id 'guidance' stands there 3 times. "
            "Give each entry an id of its own.",
        ),
        (
            'nl = ["vast"]',
            'nl = [" Status  KWIJT"]',
            "contracts[regular].words.nl: start_positions[status-lost] claims ' Status  KWIJT' "
            "as well. Leave the word with one of the two.",
        ),
        (
            "minimum_fte = 2",
            'minimum_fte = "2"',
            "norms.minimum_fte: it is not a number. Write a number, such as 24.",
        ),
        (
            "counts_years = 2",
            "counts_years = 2.5",
            "start_positions[status-lost].counts_years: "
            "it is not a whole number. Write a whole number, such as 3.",
        ),
        (
            'title = "Test"',
            "title = 5",
            'title: it is not text. Write text between quotes, such as "wajong".',
        ),
        (
            'nl = ["vast"]',
            'nl = "vast"',
            "contracts[regular].words.nl: it is not a list. Write a list between [ and ].",
        ),
        (
            "  { fte = 10, trede-1 = 5.5, trede-2 = 9.5 },",
            "  10,",
            "norms.rows[1]: it is not a table. Write keys with their values.",
        ),
        (
            "starts = 2030-04-01",
            "starts = 2030-04-01T10:00:00",
            "starts: it is not a date. Write a date without quotes: 2018-04-01.",
        ),
    ],
)
def test_beyond_that_it_is_refused(written: str, instead: str, problem: str) -> None:
    text = SMALLEST.replace(written, instead)

    assert text != SMALLEST
    with pytest.raises(EditionError) as refusal:
        parse_edition("beyond.toml", text)
    assert str(refusal.value) == f"beyond.toml: {problem}"


def test_after_a_row_that_is_out_of_order_the_others_are_looked_at_too() -> None:
    rows = "{ fte = 1, trede-1 = 5, trede-2 = 9 },\n{ fte = 3, trede-1 = 6, trede-2 = 9 },\n]"
    text = SMALLEST.replace("]\n\n[[start", f"{rows}\n\n[[start", 1)

    with pytest.raises(EditionError) as refusal:
        parse_edition("rows.toml", text)

    places = [problem.where for problem in refusal.value.problems]
    assert places == ["norms.rows[fte 1]", "norms.rows[fte 3].trede-1"]


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
    assert refusal.value.problems[0] == Problem(
        "not-utf-8", "(the whole)", "it is not UTF-8 text", "Save the file as UTF-8", "latin.toml"
    )


def test_whatever_is_no_toml_file_is_passed_over(tmp_path: Path) -> None:
    for name in ("a notes.txt", "smallest.toml", "z.md"):
        (tmp_path / name).write_text(SMALLEST if name == "smallest.toml" else "?", "utf-8")

    assert [edition.id for edition in load_editions(tmp_path)] == ["2030-04-01"]


def test_a_name_is_read_as_utf_8_and_given_in_either_language(tmp_path: Path) -> None:
    text = SMALLEST.replace('nl = "trede 1", en = "rung 1"', 'nl = "trede één", en = "rung one"')
    (tmp_path / "2030.toml").write_text(text, "utf-8")

    (edition,) = load_editions(tmp_path)

    name = edition.rung("trede-1").name
    assert (name.of("nl"), name.of("en")) == ("trede één", "rung one")


def test_an_edition_is_in_force_from_its_start_until_the_next_one_starts() -> None:
    later = parse_edition("smallest.toml", read("smallest.toml"))
    editions = Editions([later, EDITION])

    assert [edition.id for edition in editions] == ["2018-04-01", "2030-04-01"]
    assert editions.in_force(date(2018, 4, 1)) == EDITION
    assert editions.in_force(date(2030, 3, 31)) == EDITION
    assert editions.in_force(date(2030, 4, 1)) == later


def test_a_date_before_the_first_edition_is_an_error() -> None:
    with pytest.raises(NoEdition) as refusal:
        EDITIONS.in_force(date(2018, 3, 31))

    said = "no edition is known for 2018-03-31: the first one starts on 2018-04-01"
    assert str(refusal.value) == said


def test_an_unknown_edition_is_an_error() -> None:
    with pytest.raises(NoEdition) as refusal:
        EDITIONS.get("2018-04-02")

    said = "there is no edition '2018-04-02'. Perhaps you mean '2018-04-01'."
    assert str(refusal.value) == said


def test_an_edition_may_be_there_only_once() -> None:
    with pytest.raises(EditionError) as refusal:
        Editions([EDITION, EDITION])

    said = "id: 2018-04-01 is there more than once. Keep one file an edition."
    assert str(refusal.value) == said
    assert [problem.code for problem in refusal.value.problems] == ["duplicate"]


def test_there_must_be_an_edition() -> None:
    with pytest.raises(EditionError) as refusal:
        Editions([])

    said = "editions: there are none. Add at least one file such as 2018-04-01.toml."
    assert str(refusal.value) == said
    assert [problem.code for problem in refusal.value.problems] == ["empty"]


def test_all_editions_that_are_there_twice_are_named() -> None:
    later = parse_edition("smallest.toml", SMALLEST)

    with pytest.raises(EditionError, match="2018-04-01, 2030-04-01 is there more than once"):
        Editions([later, EDITION, EDITION, later])


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


@pytest.mark.parametrize(
    ("fte", "norm", "between"),
    [
        ("2", "20", False),
        ("4", "16.375", True),  # a quarter of the way from 20 to 5.5
        ("10", "5.5", False),
        ("10.5", "5.5", False),
    ],
)
def test_between_two_rows_the_norm_lies_on_the_line(fte: str, norm: str, between: bool) -> None:
    norms = parse_edition("smallest.toml", SMALLEST).norms

    assert norms.at(Fraction(fte))["trede-1"] == Fraction(norm)
    assert norms.interpolated(Fraction(fte)) is between


def test_below_the_first_row_there_is_no_norm() -> None:
    with pytest.raises(ValueError, match=r"^there is no norm for 1\.9 fte$"):
        EDITION.norms.at(Fraction("1.9"))


def test_percentages_are_read_exactly() -> None:
    assert EDITION.norms_for(Fraction(2))["trede-1"] == Fraction(214, 10)
    fine = "20.0000000000000000000001"
    edition = parse_edition("fine.toml", SMALLEST.replace("trede-1 = 20,", f"trede-1 = {fine},"))
    assert edition.norms_for(Fraction(2))["trede-1"] == Fraction(fine)


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
        with pytest.raises(LookupError, match=r"^unknown id 'nothing'$"):
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
