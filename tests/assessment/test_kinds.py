"""Names, choices, yes and no: what is read in what people write."""

from fractions import Fraction

import pytest

from core.assessment.kinds import SKIPPED, UNKNOWN, Misread, Name, Option, Optional, Trouble, YesNo
from core.language import Language
from tests.assessment.interviews import STAFFING
from tests.ladder.companies import EDITION

POSITION = Option(STAFFING.positions)
CONTRACT = Option(STAFFING.contracts)


def spoken(language: Language, item: str) -> list[tuple[str, str]]:
    """Give every word or name of the edition, with the id of what it names."""
    items = EDITION.start_positions if item == "position" else EDITION.contracts
    return [
        (word, it.id)
        for it in items
        for word in (it.id, it.name.of(language), *getattr(it.words, language))
    ]


@pytest.mark.parametrize(
    ("word", "id_"), [*spoken("nl", "position"), *spoken("en", "position")], ids=str
)
def test_every_word_for_a_start_position_names_it(word: str, id_: str) -> None:
    for text in (word, word.upper(), f"2 mensen ({word}), denk ik", f"met {word}."):
        assert POSITION.read(text, "nl") == id_


@pytest.mark.parametrize(
    ("word", "id_"), [*spoken("nl", "contract"), *spoken("en", "contract")], ids=str
)
def test_every_word_for_a_contract_names_it(word: str, id_: str) -> None:
    for text in (word, word.upper(), f"allemaal {word}, denk ik"):
        assert CONTRACT.read(text, "nl") == id_


@pytest.mark.parametrize(
    ("kind", "text", "id_"),
    [
        pytest.param(POSITION, "wajogners", "wajong", id="a typo"),
        pytest.param(POSITION, "bijsand", "participatiewet", id="a letter short"),
        pytest.param(POSITION, "praktijkonderwijs met stage", "bbl-1", id="the longer name wins"),
        pytest.param(POSITION, "lks", "participatiewet-lks", id="an abbreviation"),
        pytest.param(CONTRACT, "gedetacheert", "secondment", id="a spelling mistake"),
        pytest.param(CONTRACT, "re integratietraject", "internship", id="hyphens do not matter"),
        pytest.param(CONTRACT, "REÏNTEGRATIETRAJECT", "internship", id="nor do accents and case"),
    ],
)
def test_people_do_not_spell_like_an_edition(kind: Option, text: str, id_: str) -> None:
    assert kind.read(text, "nl") == id_


@pytest.mark.parametrize(
    ("kind", "text", "among"),
    [
        (POSITION, "wajong of wia", {"wajong", "wia"}),
        (POSITION, "bbl 1 en bbl 2", {"bbl-1", "bbl-2"}),
        (CONTRACT, "vast of stage", {"regular", "internship"}),
    ],
)
def test_two_names_are_a_choice_to_make(kind: Option, text: str, among: set[str]) -> None:
    found = kind.read(text, "nl")

    assert isinstance(found, Misread)
    assert found.trouble is Trouble.AMBIGUOUS
    assert set(found.among) == among


@pytest.mark.parametrize("text", ["", "iets anders", "wii", "sws", "?", "🙂"])
def test_what_names_nothing_is_no_choice(text: str) -> None:
    assert POSITION.read(text, "nl") == Misread(Trouble.NOT_A_CHOICE)


def test_a_choice_that_an_edition_no_longer_has_does_not_fit() -> None:
    assert POSITION.value("wajong") == "wajong"
    with pytest.raises(ValueError, match="no longer a choice"):
        POSITION.value("gone")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        *((yes, "yes") for yes in ("ja", "Ja!", "jazeker", "ja hoor", "klopt", "prima", "zeker")),
        *((yes, "yes") for yes in ("yes", "Yes, please", "yeah", "sure", "ok", "oké", "correct")),
        *((no, "no") for no in ("nee", "NEE.", "neen", "nog niet", "geen", "niemand", "nee hoor")),
        *((no, "no") for no in ("no", "nope", "not yet", "none", "no, thanks")),
    ],
)
def test_yes_and_no_have_many_words(text: str, answer: str) -> None:
    assert YesNo().read(text, "nl") == answer
    assert YesNo().value(answer) == (answer == "yes")


@pytest.mark.parametrize(
    "text",
    [
        *("", "misschien", "klopt niet", "ja en nee", "niet zeker", "3", "jammer", "notaris"),
        pytest.param("dat weet ik niet precies", id="doubt is not a no"),
        pytest.param("geen idee hoor", id="no idea is not a no"),
        pytest.param("I do not know yet", id="nor is it in English"),
    ],
)
def test_anything_between_yes_and_no_is_asked_again(text: str) -> None:
    assert YesNo().read(text, "nl") == Misread(Trouble.NOT_A_CHOICE)


@pytest.mark.parametrize("canonical", ["", UNKNOWN, "ja", "maybe"])
def test_only_yes_and_no_are_kept(canonical: str) -> None:
    with pytest.raises(ValueError, match="neither yes nor no"):
        YesNo().value(canonical)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bakkerij Vers", "Bakkerij Vers"),
        ("  Bakkerij\n\tVers  ", "Bakkerij Vers"),
        ("**<b>Vers</b>**", "**<b>Vers</b>**"),
        ("é" * 100, "é" * 100),
    ],
)
def test_a_name_is_kept_as_typed_on_one_line(text: str, name: str) -> None:
    assert Name().read(text, "nl") == name
    assert Name().value(name) == name


@pytest.mark.parametrize(
    ("text", "misread"),
    [
        ("", Misread(Trouble.EMPTY)),
        (" \n ", Misread(Trouble.EMPTY)),
        ("x" * 101, Misread(Trouble.TOO_LONG, Fraction(100))),
    ],
)
def test_a_name_is_neither_empty_nor_endless(text: str, misread: Misread) -> None:
    assert Name().read(text, "nl") == misread


@pytest.mark.parametrize("text", ["sla over", "Overslaan", "skip", "skip this!", "geen"])
def test_what_is_optional_may_be_skipped(text: str) -> None:
    assert Optional(Name()).read(text, "nl") == SKIPPED


@pytest.mark.parametrize(("text", "answer"), [("geen", "no"), ("nee", "no"), ("ja", "yes")])
def test_what_may_be_unknown_but_not_skipped_reads_none_as_no(text: str, answer: str) -> None:
    assert Optional(YesNo(), skippable=False).read(text, "nl") == answer


def test_what_is_optional_has_no_value_when_skipped_or_unknown() -> None:
    optional = Optional(YesNo())

    assert [optional.value(answer) for answer in (SKIPPED, UNKNOWN, "yes", "no")] == [
        *(None, None),
        *(True, False),
    ]
    with pytest.raises(ValueError, match="neither"):
        optional.value("maybe")
