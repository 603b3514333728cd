"""A row is read as it was meant, or refused with line, column and remedy."""

from dataclasses import replace
from datetime import date

import pytest

from core.market.cells import LONGEST_CELL
from core.market.listing import Rung
from core.market.table import COLUMNS, row_of
from tests.market.rows import (
    BEZEM,
    CONTENTS,
    GEOGRAPHY,
    GOOD,
    READER,
    TODAY,
    code_of,
    listing,
    table,
)


def test_a_good_row_is_a_listing() -> None:
    read = table(GOOD)

    assert read.listings == (BEZEM,)
    assert read.problems == ()
    assert read.usable


@pytest.mark.parametrize(
    ("column", "cell", "what", "remedy"),
    [
        ("id", "", "it is empty", "Fill it in"),
        (
            "id",
            "de bezem",
            "'de bezem' cannot be an id",
            "Use at most 50 letters, digits and . _ : @ / - only",
        ),
        (
            "id",
            "bézem",
            "'bézem' cannot be an id",
            "Use at most 50 letters, digits and . _ : @ / - only",
        ),
        (
            "id",
            "x" * 51,
            "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' cannot be an id",
            "Use at most 50 letters, digits and . _ : @ / - only",
        ),
        ("name", "", "it is empty", "Fill it in"),
        ("kind", "", "it is empty", "Fill it in"),
        (
            "kind",
            "boss",
            "'boss' is no kind",
            "Use one of: employer, municipality, service-provider, sw-company",
        ),
        ("rung", "4", "'4' is no rung", "Use 1, 2, 3, aspirant, basistrede, or leave it empty"),
        (
            "rung",
            "hoog",
            "'hoog' is no rung",
            "Use 1, 2, 3, aspirant, basistrede, or leave it empty",
        ),
        ("pso_30plus", "perhaps", "'perhaps' is neither yes nor no", "Use yes or no"),
        ("valid_until", "soon", "'soon' is no date", "Write it as 2027-03-31"),
        ("valid_until", "2027-02-30", "'2027-02-30' is no date", "Write it as 2027-03-31"),
        ("services", "|".join(f"dienst {n}" for n in range(26)), "there are 26", "Keep it to 25"),
        ("services", "schoonmaak|???", "'???' is no service", "Name it in words"),
        ("postcode", "0123 AB", "'0123 AB' is no postcode", "Write it as 8011 AA, or as 8011"),
        (
            "postcode",
            "1000",
            "there is no postcode 1000",
            "Correct it, or leave it empty and give the place",
        ),
        ("place", "Zwole", "'Zwole' is no place in the Netherlands", "Perhaps you mean 'Zwolle'"),
        (
            "place",
            "den haaag",
            "'den haaag' is no place in the Netherlands",
            "Perhaps you mean 'Den Haag'",
        ),
        ("place", "Xyzzy", "'Xyzzy' is no place in the Netherlands", "Write it as the post does"),
        ("website", "bezem", "'bezem' is no web address", "Write it as https://example.org"),
        (
            "website",
            "javascript:alert(1)",
            "'javascript:alert(1)' is no web address",
            "Write it as https://example.org",
        ),
        (
            "email",
            "info at bezem",
            "'info at bezem' is not an e-mail address",
            "Write it as info@example.org",
        ),
        ("phone", "bel ons", "'bel ons' is not a telephone number", "Write it as 038 123 45 67"),
        ("description", "x" * 2001, "it has 2001 characters", "Keep it to 2000"),
        (
            "wants",
            "een\x1b[31m",
            "it has a character that is not to be seen (U+001B)",
            "Remove it, or type the cell again",
        ),
        ("name", "#N/A", "#N/A is a formula that fails", "Repair it, or type the value"),
    ],
)
def test_what_is_wrong_is_named_with_line_column_and_remedy(
    column: str, cell: str, what: str, remedy: str
) -> None:
    postcode = {"postcode": ""} if column == "place" else {}
    read = table({**GOOD, "id": "other"}, {**GOOD, **postcode, column: cell})

    (problem,) = read.problems
    assert (problem.line, problem.column) == (3, column)
    assert str(problem) == f"line 3, column {column}: {what}. {remedy}."
    assert [it.id for it in read.listings] == ["other"]
    assert read.usable


def test_all_that_is_wrong_in_a_row_is_named_at_once() -> None:
    read = table({**GOOD, "kind": "boss", "email": "?", "phone": "?"})

    assert [problem.column for problem in read.problems] == ["kind", "email", "phone"]
    assert read.unread == {"bezem"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"postcode": "1999", "place": ""},
            "column postcode: there is no postcode 1999. "
            "Correct it, or leave it empty and give the place.",
        ),
        (
            {"postcode": "", "place": ""},
            "column place: neither place nor postcode is filled in. Give one of them.",
        ),
        (
            {"postcode": "1000 AB", "place": "Maastricht"},
            "column postcode: there is no postcode 1000. "
            "Correct it, or leave it empty and give the place.",
        ),
        (
            {"postcode": "?", "place": ""},
            "column postcode: '?' is no postcode. Write it as 8011 AA, or as 8011.",
        ),
        (
            {"postcode": "", "place": "Velp"},
            "column place: 'Velp' may be in Rheden (Gelderland), Land van Cuijk (Noord-Brabant). "
            "Add the postcode, or write 'Velp (Rheden)'.",
        ),
    ],
)
def test_cells_that_contradict_each_other_are_named(changed: dict[str, str], said: str) -> None:
    (problem,) = table({**GOOD, **changed}).problems

    assert str(problem) == f"line 2, {said}"


def test_a_postcode_that_is_not_known_may_be_a_new_one_where_others_like_it_are() -> None:
    digits = next(f"80{n}" for n in range(10, 100) if f"80{n}" not in GEOGRAPHY.postcodes)

    (listing,) = table({**GOOD, "postcode": f"{digits} AA"}).listings

    assert listing.postcode == f"{digits} AA"


def test_an_id_stands_there_once() -> None:
    read = table(GOOD, {**GOOD, "name": "Other"})

    assert read.listings == (BEZEM,)
    said = "line 3, column id: the id 'bezem' stands there before. Give it another id."
    assert [str(problem) for problem in read.problems] == [said]
    assert read.unread == {"bezem"}


def test_rows_without_a_word_are_passed_over_and_the_next_ones_are_read() -> None:
    empty = dict.fromkeys(COLUMNS, " ")

    read = table(empty, {**GOOD, "kind": "boss"}, GOOD)

    assert [problem.line for problem in read.problems] == [3]
    assert [it.id for it in read.listings] == ["bezem"]


def test_a_row_without_an_id_is_unread_under_no_name() -> None:
    first = READER.read(
        ("id", "name", "kind", "place"), [(2, ["", "A", "employer", "Ede"])], "import", TODAY
    )
    cut_off = READER.read(
        ("name", "kind", "place", "id"), [(2, ["A", "employer", "Ede"])], "import", TODAY
    )

    assert first.unread == cut_off.unread == {""}


def test_a_listing_knows_where_it_comes_from_and_when_it_was_confirmed() -> None:
    cells = [GOOD[name] for name in COLUMNS]
    (listing,) = READER.read(COLUMNS, [(2, cells)], "demo", date(2025, 1, 2)).listings

    assert (listing.source, listing.confirmed) == ("demo", date(2025, 1, 2))


def test_as_many_services_as_are_allowed_are_read_and_each_once() -> None:
    named = [f"dienst {number}" for number in range(24)]
    (listing,) = table({**GOOD, "services": "|".join([*named, "zeilen naaien"])}).listings

    assert listing.services == (*named, "zeilen naaien")
    (twice,) = table({**GOOD, "services": "Zeilen naaien|zeilen NAAIEN"}).listings
    assert twice.services == ("zeilen naaien",)


def test_cells_beyond_the_last_column_mean_that_quotes_are_missing() -> None:
    row = [*(GOOD[name] for name in COLUMNS), " en ramen"]

    (problem,) = READER.read(COLUMNS, [(2, row)], "import", TODAY).problems

    assert str(problem) == (
        "line 2: there are 15 cells, and 14 columns. "
        "Put quotes around a cell in which the separator stands."
    )
    assert problem.column == ""


def test_empty_cells_beyond_the_last_column_do_no_harm() -> None:
    row = [*(GOOD[name] for name in COLUMNS), " ", ""]

    assert READER.read(COLUMNS, [(2, row)], "import", TODAY).listings == (BEZEM,)


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (("name", "kind", "place"), ["column id: this column is missing. Add it."]),
        (
            ("id", "name", "kind"),
            ["column place: neither place nor postcode is there. Add one of them."],
        ),
        (
            ("id", "name", "kind", "postcode", "rong"),
            ["column rong: there is no column of this name. Perhaps you mean 'rung'."],
        ),
        (
            ("id", "name", "kind", "place", "colour"),
            [f"column colour: there is no column of this name. Use {', '.join(COLUMNS)}."],
        ),
        (
            ("id", "name", "kind", "place", "Name"),
            ["column name: this column stands there twice. Keep one of them."] * 2,
        ),
    ],
)
def test_wrong_columns_make_the_whole_table_unusable(
    columns: tuple[str, ...], said: list[str]
) -> None:
    read = table(GOOD, columns=columns)

    assert not read.usable
    assert read.listings == ()
    assert [str(problem) for problem in read.problems] == [f"line 1, {it}" for it in said]


def test_columns_may_be_in_any_order_and_case_and_some_left_out() -> None:
    header = ("Place", "KIND", "name ", "id", "Valid until", "rung", "")
    row = ("Zwolle", "employer", "A", "a", "31-3-2027", "2", "a note")

    read = READER.read(header, [(2, row)], "import", TODAY)

    assert read.problems == ()
    assert read.listings[0].valid_until == date(2027, 3, 31)
    assert read.listings[0].services == ()


@pytest.mark.parametrize(
    ("column", "cell", "field", "value"),
    [
        ("rung", "2.0", "rung", Rung.SECOND),
        ("rung", "Trede 3", "rung", Rung.THIRD),
        ("rung", "Aspirant-status", "rung", Rung.ASPIRANT),
        ("rung", "basistrede", "rung", Rung.BASIC),
        ("pso_30plus", "Nee", "pso_30plus", False),
        ("pso_30plus", "0.0", "pso_30plus", False),
        ("valid_until", "31-03-2028", "valid_until", date(2028, 3, 31)),
        ("valid_until", "2028-03-31T00:00:00", "valid_until", date(2028, 3, 31)),
        ("valid_until", "", "valid_until", None),
        ("services", "ramen lappen| Schoonmaken |Glazenwasser", "services", BEZEM.services[::-1]),
        ("services", "Ballonnen Vouwen", "services", ("ballonnen vouwen",)),
        ("postcode", "8011ac", "postcode", "8011 AC"),
        ("postcode", "8011", "postcode", "8011"),
        ("place", "ZWOLLE", "place", code_of("Zwolle")),
        ("place", "", "place", code_of("Zwolle")),
        ("website", "www.bezem.example/schoon", "website", "https://www.bezem.example/schoon"),
        ("description", "  twee\n\nregels ", "description", "twee regels"),
    ],
)
def test_a_cell_may_be_written_as_people_write_it(
    column: str, cell: str, field: str, value: object
) -> None:
    read = table({**GOOD, "pso_30plus": "", column: cell})

    assert read.problems == ()
    assert getattr(read.listings[0], field) == value


@pytest.mark.parametrize(
    ("place", "postcode", "municipality"),
    [
        ("Velp", "6881", "Rheden"),
        ("Velp", "5363 AB", "Land van Cuijk"),
        ("Velp (Rheden)", "", "Rheden"),
        ("velp (land van cuijk)", "", "Land van Cuijk"),
        ("Velp (Noord-Brabant)", "", "Land van Cuijk"),
        ("Velp", "6532", "Land van Cuijk"),  # Nijmegen: the other Velp is farther
        ("Velp", "6811", "Rheden"),  # Arnhem
    ],
)
def test_the_postcode_or_what_stands_behind_the_name_tells_which(
    place: str, postcode: str, municipality: str
) -> None:
    read = table({**GOOD, "place": place, "postcode": postcode})

    assert read.problems == ()
    assert read.listings[0].place == code_of("Velp", municipality)


def test_a_place_goes_by_its_other_names() -> None:
    assert listing(place="Den Haag", postcode="").place == code_of("'s-Gravenhage")


def test_a_listing_is_written_as_the_row_that_it_was_read_from() -> None:
    assert row_of(BEZEM, GEOGRAPHY) == GOOD
    assert row_of(replace(BEZEM, pso_30plus=False), GEOGRAPHY) == {**GOOD, "pso_30plus": "no"}


def test_a_cell_may_be_as_long_as_that() -> None:
    assert table({**GOOD, "description": "x" * LONGEST_CELL}).problems == ()

    (problem,) = table({**GOOD, "description": "x" * (LONGEST_CELL + 1)}).problems

    assert str(problem) == "line 2, column description: it has 2001 characters. Keep it to 2000."


@pytest.mark.parametrize("rung", Rung)
def test_every_rung_and_none_reads_back_as_it_was_written(rung: Rung) -> None:
    on_it = replace(BEZEM, rung=rung, valid_until=None, pso_30plus=False)

    read = table(row_of(on_it, GEOGRAPHY))

    assert read.problems == ()
    assert read.listings == (on_it,)


def test_without_a_rung_the_cell_is_left_empty() -> None:
    assert row_of(replace(BEZEM, rung=Rung.NONE), GEOGRAPHY)["rung"] == ""


def test_every_place_reads_back_as_it_was_written() -> None:
    every = [
        replace(BEZEM, id=place.code, place=place.code, postcode="") for place in GEOGRAPHY.places
    ]

    read = table(*(row_of(it, GEOGRAPHY) for it in every))

    assert read.problems == ()
    assert read.listings == tuple(every)


def test_every_service_of_the_vocabulary_reads_back() -> None:
    vocabulary = CONTENTS.vocabulary

    assert {id_: vocabulary.named(id_) for id_ in vocabulary.services} == {
        id_: id_ for id_ in vocabulary.services
    }
