"""What is a question at all, and what leans on the one before it."""

import pytest

from core.knowledge.questions import asks, asks_at_length, follows_on


@pytest.mark.parametrize(
    "message",
    [
        "wat is een fte",
        "En wat telt mee",
        "maar hoe dan",
        "waarom",
        "uitleg peiljaar",
        "What is an fte",
        "and who counts",
        "explain the norm",
        "fte?",
        "Telt een uitzendkracht mee?",
        "mijn neef ook?",
    ],
)
def test_a_question_is_recognised_by_how_it_begins_or_ends(message: str) -> None:
    assert asks(message)


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("32 uur?", id="a number in doubt"),
        pytest.param("40?", id="a bare number in doubt"),
        pytest.param("maart 2021?", id="a month in doubt"),
        pytest.param("?", id="only a mark"),
        pytest.param("", id="nothing"),
        pytest.param("ja", id="an answer"),
        pytest.param("3 wajongers, fte 0,8", id="an answer that holds a word of a topic"),
        pytest.param("Wattenfabriek", id="a name that begins like a question word"),
        pytest.param("Isolatiebedrijf", id="another one"),
        pytest.param("Kantoor", id="and another"),
    ],
)
def test_an_answer_is_no_question(message: str) -> None:
    assert not asks(message)


def test_without_a_mark_a_question_takes_some_words() -> None:
    assert asks_at_length("waarom?", 4)
    assert asks_at_length("waarom zou ik dit doen", 4)
    assert not asks_at_length("waarom zou ik", 4)
    assert not asks_at_length("wij hebben er nog geen idee van", 4)


@pytest.mark.parametrize(
    "message",
    [
        "en voor uitzendkrachten?",
        "En hoe zit dat met stagiairs?",
        "maar hoe lang dan",
        "kost dat ook iets",
        "hoe lang duurt dit",
        "and for temporary workers?",
        "what about interns",
        "how much does it cost",
    ],
)
def test_a_follow_up_leans_on_what_was_said_before(message: str) -> None:
    assert follows_on(message)


@pytest.mark.parametrize(
    "message",
    [
        "Wat kost een PSO-audit?",
        "jaarbijdrage",
        "How do I renew the certificate?",
        "",
        "En als wij nu een certificaat hebben op trede 2, kunnen we dan eerder naar trede 3?",
    ],
)
def test_a_message_that_says_it_all_does_not(message: str) -> None:
    assert not follows_on(message)
