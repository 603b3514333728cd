"""Questions in between: which topic answers them, and what is no question at all."""

import tomllib
from datetime import date
from importlib.resources import files

import pytest
from pydantic import TypeAdapter, ValidationError

from core.conversation import Choices, Said, Text
from core.knowledge.topics import Topic, asks, parse_topics
from tests.conversations.transcript import Play
from tests.house import CONTENTS, HANDLER

SOURCE = (files("core.knowledge") / "terms.toml").read_text("utf-8")
TOPICS = TypeAdapter(tuple[Topic, ...]).validate_python(tomllib.loads(SOURCE)["topics"])
ONE_TOPIC = SOURCE[: SOURCE.index("[[topics]]", SOURCE.index("[[topics]]") + 1)]


@pytest.mark.parametrize(
    ("word", "id_"), [(word, topic.id) for topic in TOPICS for word in topic.words], ids=str
)
def test_every_word_leads_to_its_topic(word: str, id_: str) -> None:
    for question in (f"wat is {word}", f"Hoe zit het met {word}?", f"What about {word}?"):
        found = CONTENTS.topics.asked(question)
        assert found is not None
        assert found.id == id_


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
    assert CONTENTS.topics.asked(message) is None


@pytest.mark.parametrize(
    ("question", "id_"),
    [
        ("Wat is een vte, ik bedoel fte?", "fte"),
        ("wat is de PSO-doelgroep?", "doelgroep"),
        ("wat is pso 30+?", "pso-30plus"),
        ("Wat is de aspirant-status", "aspirant"),
        ("wat is een SW-bedrijf?", "sw-bedrijf"),
        ("wat zijn voorbehouden opdrachten?", "pso-30plus"),
        ("what is the peiljar?", "peiljaar"),
        ("hoe hoog is de norm voor trede 2?", "norm"),
    ],
)
def test_a_question_finds_its_topic_as_people_put_it(question: str, id_: str) -> None:
    found = CONTENTS.topics.asked(question)

    assert found is not None
    assert found.id == id_


def test_an_unknown_question_has_no_topic() -> None:
    assert CONTENTS.topics.asked("Wat is het weer vandaag?") is None


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.id)
def test_a_topic_has_words_in_both_languages_a_source_and_a_date(topic: Topic) -> None:
    assert topic.title.nl
    assert topic.title.en
    assert topic.answer.nl != topic.answer.en
    assert topic.source
    assert date(2026, 1, 1) < topic.checked < date(2027, 1, 1)


def test_every_topic_has_an_id_of_its_own_and_shares_no_words() -> None:
    ids = [topic.id for topic in TOPICS]
    words = [word for topic in TOPICS for word in topic.words]

    assert len(ids) == len(set(ids)) >= 15
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ('id = "fte"', 'di = "fte"'),
        ("checked = 2026-11-23", ""),
        ("checked = 2026-11-23", 'checked = "gisteren"'),
        ('en = "One fte', 'fr = "One fte'),
    ],
)
def test_a_topic_that_lacks_something_is_refused(written: str, instead: str) -> None:
    assert parse_topics(ONE_TOPIC).asked("wat is fte")
    with pytest.raises(ValidationError):
        parse_topics(ONE_TOPIC.replace(written, instead, 1))


async def test_a_topic_is_told_with_its_source_and_its_date() -> None:
    said = await _answer("wat is een fte?")

    assert said.startswith("**Fte**. Eén fte is een volledige werkweek")
    assert said.endswith(
        "Bron: pso-nederland.nl, directe sociale bijdrage, nagekeken op 23 november 2026."
    )


async def test_a_question_that_nobody_can_answer_is_passed_on_honestly() -> None:
    said = await _answer("Hoe laat gaat de zon onder?")

    assert said.startswith("Op die vraag heb ik geen antwoord.")
    assert "info@pso-nederland.nl" in said


async def _answer(question: str) -> str:
    reply = await Play(HANDLER).reply(Said(question))
    (text,) = (block for block in reply.blocks if not isinstance(block, Choices))
    assert isinstance(text, Text)
    return text.markdown
