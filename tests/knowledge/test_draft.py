"""A draft of a topic is a file that reads as what was written, and says what it lacks."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.helpdesk.drafting import LONGEST_VALUE, draft_file, draft_form, drafted
from bot.texts import load_texts
from core.blocks import TextField
from core.knowledge.draft import LONGEST_ID, Draft, InLanguage, as_toml, id_of, lines_of
from core.knowledge.reading import KnowledgeError, read_knowledge
from core.language import Language
from tests.helpdesk.opened import TICKET
from tests.knowledge.small import folder

TEXTS = load_texts()
DAY = date(2026, 11, 30)
DUTCH = InLanguage("Wie er tekent", "Dat doet\n\n- *de* accountant.", ("Wie tekent?", "wie dan"))
ENGLISH = InLanguage("Who signs", "The accountant does.", ("Who signs?",))
DRAFT = Draft("wie-er-tekent", "PSO-handleiding 1.6, paragraaf 4.2", DUTCH, ENGLISH)
TEXT = st.text(min_size=1).filter(str.strip)


def beside(at: Path, draft: Draft) -> Path:
    """Put a draft with other knowledge; gives the folder."""
    found = folder(at)
    file = draft_file(TEXTS.voice("nl"), 7, draft, DAY)
    (found / "topics" / file.name).write_bytes(file.content)
    return found


def test_a_draft_in_both_languages_is_knowledge_as_it_is(tmp_path: Path) -> None:
    topic = read_knowledge(beside(tmp_path, DRAFT)).topics["wie-er-tekent"]

    assert (topic.title.nl, topic.title.en) == ("Wie er tekent", "Who signs")
    assert topic.answer.nl == "Dat doet\n\n- *de* accountant.\n"
    assert topic.phrasings.nl == ("Wie tekent?", "wie dan")
    assert (topic.source, topic.checked) == (DRAFT.source, DAY)


def test_what_english_there_is_not_is_named_with_file_and_key(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError) as refused:
        read_knowledge(beside(tmp_path, replace(DRAFT, en=InLanguage())))

    said = [str(problem) for problem in refused.value.problems]
    for key in ("title.en", "answer.en", "phrasings.en"):
        assert any(key in it and "wie-er-tekent.toml" in it for it in said), said


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_head_of_the_file_says_what_must_still_be_done(language: Language) -> None:
    def head(draft: Draft) -> str:
        content = draft_file(TEXTS.voice(language), 7, draft, DAY).content.decode()
        return content[: content.index("category")]

    many = tuple(map(str, range(10)))
    whole = replace(
        DRAFT, nl=replace(DUTCH, questions=many), en=replace(ENGLISH, questions=many[:5])
    )
    assert "7" in head(whole)
    assert len(head(whole).splitlines()) == 2
    assert len(head(DRAFT).splitlines()) == 3
    assert len(head(replace(DRAFT, en=InLanguage())).splitlines()) == 4
    assert all(line.startswith("# ") for line in head(DRAFT).splitlines())


@given(TEXT, TEXT, st.lists(TEXT, min_size=1, max_size=4), TEXT)
def test_whatever_was_written_is_read_back(
    title: str, answer: str, questions: list[str], source: str
) -> None:
    said = InLanguage(title, answer, tuple(questions))
    written = as_toml(Draft("id", source, said, said), DAY, (title,))

    topic = tomllib.loads(written)["topics"][0]
    for language in ("nl", "en"):
        assert topic["title"][language] == " ".join(title.split())
        assert topic["answer"][language] == "\n".join(answer.strip().splitlines()) + "\n"
        assert topic["phrasings"][language] == [" ".join(it.split()) for it in questions]
    assert topic["source"] == " ".join(source.split())


@given(st.text(), st.sets(st.sampled_from(("wie", "wie-2", "onderwerp")), max_size=3))
def test_every_title_has_an_id_that_is_not_taken(title: str, taken: set[str]) -> None:
    for named in (title, "Wie?"):
        id_ = id_of(named, taken)
        assert id_ not in taken
        assert len(id_) <= LONGEST_ID + 3
        assert set(id_) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert not id_.startswith("-")
        assert "--" not in id_


def test_questions_are_lines_each_once() -> None:
    assert lines_of(" Wie  dan?\n\nWaarom?\r\nWie dan?") == ("Wie dan?", "Waarom?")


@pytest.mark.parametrize(
    "lacking",
    [
        replace(DRAFT, source=""),
        replace(DRAFT, nl=replace(DUTCH, title="")),
        replace(DRAFT, nl=replace(DUTCH, answer="")),
        replace(DRAFT, nl=replace(DUTCH, questions=())),
    ],
)
def test_a_draft_can_lack_nothing_but_english(lacking: Draft) -> None:
    assert not lacking.is_usable
    assert replace(DRAFT, en=InLanguage()).is_usable


def fields(language: Language, answered: str) -> dict[str, TextField]:
    form = draft_form(TEXTS.voice("nl"), replace(TICKET, language=language), answered)
    return {it.key: it for it in form.fields if isinstance(it, TextField)}


def test_the_form_has_what_was_asked_and_answered_in_the_language_of_the_user() -> None:
    dutch, english = fields("nl", "Ja."), fields("en", "Yes.")

    assert (dutch["questions-nl"].value, dutch["answer-nl"].value) == (TICKET.question, "Ja.")
    assert dutch["answer-en"].value == english["answer-nl"].value == ""
    assert (english["questions-en"].value, english["answer-en"].value) == (TICKET.question, "Yes.")
    assert {key for key, it in dutch.items() if it.optional} == {
        "title-en",
        "questions-en",
        "answer-en",
    }


def test_what_stands_in_a_field_at_first_is_not_longer_than_slack_takes() -> None:
    value = fields("nl", "x" * 5_000)["answer-nl"].value
    assert len(value) == LONGEST_VALUE
    assert value.endswith("…")


def test_the_form_is_read_back_as_a_draft() -> None:
    values = {
        "title-nl": " Wie er tekent ",
        "questions-nl": "Wie tekent?\nwie dan",
        "answer-nl": DUTCH.answer,
        "source": DRAFT.source,
        "title-en": "Who signs",
        "questions-en": "Who signs?",
        "answer-en": "The accountant does.",
    }
    assert drafted(values, ()) == DRAFT
    assert drafted(values, {"wie-er-tekent"}).id == "wie-er-tekent-2"
    assert not drafted({}, ()).is_usable
