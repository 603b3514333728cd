"""Questions about one organisation, as people put them."""

import pytest

from tests.market.labelled import MARKET


def name(message: str) -> str | None:
    return MARKET.understanding.read(message).wish.name


@pytest.mark.parametrize(
    "message",
    [
        "is Bakkerij De Korenaar PSO-gecertificeerd?",
        "Is Bakkerij De Korenaar eigenlijk ook nog PSO gecertificeerd",
        "heeft Bakkerij De Korenaar een PSO-certificaat?",
        "heeft Bakkerij De Korenaar het keurmerk",
        "welke trede heeft Bakkerij De Korenaar?",
        "op welke trede staat Bakkerij De Korenaar?",
        "Kunt u voor mij opzoeken op welke trede Bakkerij De Korenaar staat?",
        "staat Bakkerij De Korenaar in het register?",
        "Weet u of Bakkerij De Korenaar gecertificeerd is?",
        "tot wanneer is het certificaat van Bakkerij De Korenaar geldig?",
        "is Bakkerij De Korenaar certified?",
        "does Bakkerij De Korenaar have a PSO certificate?",
        "which rung does Bakkerij De Korenaar have?",
        "Can I find Bakkerij De Korenaar on your marketplace?",
    ],
)
def test_the_name_is_found(message: str) -> None:
    assert name(message) == "Bakkerij De Korenaar"


def test_a_name_without_capitals_is_one_when_it_has_a_word_of_its_own() -> None:
    assert name("is bakkerij de korenaar gecertificeerd") == "bakkerij de korenaar"
    assert name("is een bakkerij gecertificeerd") is None


def test_a_capital_makes_a_name_of_ordinary_words_but_not_that_of_an_article() -> None:
    assert name("is Schoonmaak catering gecertificeerd?") == "Schoonmaak catering"
    assert name("is de Schoonmaak gecertificeerd?") == "de Schoonmaak"
    assert name("is De schoonmaak gecertificeerd?") is None


def test_a_name_stands_between_quotes_or_not_and_has_so_many_words() -> None:
    longest = "Stichting Zon Maan En Sterren Van Het Noorden"

    assert name('is "De Zon" gecertificeerd?') == "De Zon"
    assert name(f"is {longest} gecertificeerd?") == longest
    assert name(f"is {longest} Nederland gecertificeerd?") is None


def test_a_listed_name_by_itself_asks_about_it() -> None:
    assert (
        name("schoonmaakbedrijf de giechelende bezem") == "schoonmaakbedrijf de giechelende bezem"
    )


@pytest.mark.parametrize(
    "message",
    [
        "zijn wij gecertificeerd?",
        "is mijn bedrijf PSO-gecertificeerd?",
        "heeft iedereen een certificaat nodig?",
        "welke trede heeft een bedrijf met 20 fte?",
        "is de helpdesk bereikbaar?",
        "are we certified?",
        "hoe hoog is de jaarbijdrage?",
    ],
)
def test_nobody_in_particular_is_no_name(message: str) -> None:
    assert name(message) is None


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("De Giechelende Bezem", 1),
        ("giechelende bezem", 1),
        ("de gichelende bezem", 1),
        ("Schoonmaakbedrijf De Giechelende Bezem B.V.", 1),
        ("Koninklijke Nergensthuis", 0),
    ],
)
def test_a_name_is_found_as_people_remember_it(asked: str, found: int) -> None:
    assert len(MARKET.index.names.rows(asked)) == found
