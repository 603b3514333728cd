"""The transcript of a ticket shows what was changed or taken back where it was said."""

from datetime import timedelta

from bot.helpdesk_page.transcript import Line, Transcript
from core.helpdesk.ticket import CLOCK, USER, Entry, What
from tests.helpdesk.opened import MONDAY
from tests.helpdesk_page.house import DESK

SHOW = Transcript(DESK.texts.voice("nl"), DESK.topics)


def shown(*entries: tuple[str, What, str, str | None]) -> tuple[Line, ...]:
    """Show lines, a minute apart."""
    trail = [
        Entry(MONDAY + timedelta(minutes=n), by, what, text, ref)
        for n, (by, what, text, ref) in enumerate(entries)
    ]
    return SHOW.of(trail)


def test_both_sides_and_notes_are_told_apart() -> None:
    lines = shown(
        (USER, What.ASKED, "Mag het?", None),
        ("Anna", What.ANSWERED, "Ja.", "1"),
        (USER, What.SAID, "Dank.", "1"),
        ("Bart", What.NOTED, "Klaar?", None),
    )
    assert [(it.kind, it.who) for it in lines] == [
        ("event", "Gebruiker"),
        ("colleague", "Anna"),
        ("user", "Gebruiker"),
        ("note", "Bart"),
    ]
    assert [it.what for it in lines[1:]] == ["Ja.", "Dank.", "Klaar?"]


def test_an_edit_shows_the_words_as_they_are_and_as_they_were_first() -> None:
    (line,) = shown(
        (USER, What.SAID, "een", "1"),
        (USER, What.EDITED, "twee", "1"),
        (USER, What.EDITED, "drie", "1"),
    )
    assert (line.what, line.before) == ("drie", "een")
    assert "10:02" in line.changed


def test_what_is_taken_back_is_no_longer_there() -> None:
    (line,) = shown(
        ("Anna", What.ANSWERED, "een geheim", "1"),
        ("Anna", What.EDITED, "geen geheim", "1"),
        ("Anna", What.WITHDRAWN, "", "1"),
    )
    assert line.withdrawn
    assert "geheim" not in f"{line.what}{line.before}{line.caption}"


def test_one_side_never_changes_words_of_the_other() -> None:
    lines = shown(
        ("Anna", What.ANSWERED, "Ja.", "1"),
        (USER, What.SAID, "Dank.", "1"),
        (USER, What.EDITED, "Dank u.", "1"),
    )
    assert [it.what for it in lines] == ["Ja.", "Dank u."]


def test_a_change_of_words_that_are_not_there_stands_by_itself() -> None:
    lines = shown(
        (USER, What.EDITED, "anders", "7"),
        (USER, What.WITHDRAWN, "", "8"),
    )
    assert [(it.kind, it.what, it.withdrawn) for it in lines] == [
        ("user", "anders", False),
        ("user", "", True),
    ]


def test_a_document_has_its_name_and_what_was_said_with_it() -> None:
    (line,) = shown((USER, What.FILE, "a.pdf\nEerste.\nTweede.", None))
    assert (line.document, line.what, line.caption) == (True, "a.pdf", "Eerste.\nTweede.")


def test_other_words_with_a_document_leave_its_name_and_stand_with_the_first() -> None:
    first, second = shown(
        (USER, What.FILE, "a.pdf\nhierbij", "5"),
        (USER, What.FILE, "b.pdf", "5"),
        (USER, What.EDITED, "hierbij het contract", "5"),
    )
    assert (first.what, first.caption) == ("a.pdf", "hierbij het contract")
    assert (first.before, first.document) == ("hierbij", True)
    assert (second.what, second.caption, second.changed) == ("b.pdf", "", "")


def test_with_a_message_all_its_documents_are_taken_back() -> None:
    lines = shown(
        (USER, What.FILE, "a.pdf\ngeheim", "5"),
        (USER, What.FILE, "b.pdf", "5"),
        (USER, What.WITHDRAWN, "", "5"),
    )
    assert [(it.withdrawn, it.what, it.caption) for it in lines] == [(True, "", "")] * 2


def test_everything_that_can_happen_is_told() -> None:
    for what in What:
        for by in (USER, CLOCK, "Anna"):
            (line,) = shown((by, what, "kosten", None))
            assert line.what or what is What.WITHDRAWN


def test_a_topic_that_is_gone_is_told_by_its_id() -> None:
    (line,) = shown(("Anna", What.TOLD_TOPIC, "verdwenen", None))
    assert "verdwenen" in line.what
