"""What becomes of a ticket by what is done with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.helpdesk.deeds import (
    Answer,
    Assign,
    Await,
    Close,
    Deed,
    DeedRefused,
    Edit,
    Note,
    Reason,
    Reopen,
    SendFile,
    Take,
    TellTopic,
    Withdraw,
)
from core.helpdesk.life_cycle import closed, done, released, said
from core.helpdesk.ticket import USER, Entry, Standing, What
from tests.helpdesk.tickets import ASKED, DAY, HOUR, MONDAY, NEW, after

ANSWERS = (Answer("Ja."), TellTopic("audit"), SendFile("folder.pdf"))
SENT, NOTED = Answer("Ja.", "7"), Note("Dit weet Bart.", "8")
QUIET = (Note("Dit weet Bart."), Edit("7", "Nee."))
CHANGES = (Edit("7", "Nee."), Withdraw("7"), Edit("8", "Nee."), Withdraw("8", "Dit weet Carla."))
ALL: tuple[Deed, ...] = (
    *(*ANSWERS, SENT, NOTED, *CHANGES),
    *(Take(), Assign("Bart"), Await(), Close(), Reopen()),
)


def test_a_new_ticket_waits_for_an_answer_while_the_bot_speaks() -> None:
    assert NEW.standing is Standing.NEW
    assert NEW.is_open
    assert not NEW.held


@pytest.mark.parametrize("deed", [*ANSWERS, Take()], ids=repr)
def test_who_answers_or_takes_it_has_the_conversation(deed: Deed) -> None:
    ticket = after(deed)

    assert (ticket.standing, ticket.assignee, ticket.held) == (Standing.TAKEN, "Anna", True)


@pytest.mark.parametrize("deed", ANSWERS, ids=repr)
def test_an_answer_makes_it_the_users_turn(deed: Deed) -> None:
    ticket = after(deed, deed)

    assert ticket.unanswered is None
    assert ticket.answered == MONDAY + HOUR, "the first answer counts"
    assert ticket.touched == MONDAY + 2 * HOUR


def test_to_take_it_is_no_answer() -> None:
    assert after(Take()).unanswered == MONDAY


@pytest.mark.parametrize("deed", QUIET, ids=repr)
def test_what_stays_inside_or_corrects_changes_nothing(deed: Deed) -> None:
    assert after(SENT, deed) == after(SENT)


def test_an_answer_by_another_leaves_the_ticket_with_who_had_it() -> None:
    answered = after(Answer("Ja."), by="Bart", ticket=after(Take()))
    assert (answered.assignee, answered.holder) == ("Anna", "Bart")
    taken = after(Take(), by="Bart", ticket=after(Take()))
    assert (taken.assignee, taken.holder) == ("Bart", "Bart")


def test_who_was_assigned_a_ticket_that_another_has_can_take_it() -> None:
    ticket = after(Take(), Assign("Bart"))
    assert (ticket.assignee, ticket.holder) == ("Bart", "Anna")
    assert after(Take(), by="Bart", ticket=ticket).holder == "Bart"


@pytest.mark.parametrize("gone", [Withdraw("7"), Withdraw("7", "Dit is intern.")])
def test_whose_only_answer_is_taken_back_waits_again(gone: Deed) -> None:
    ticket = after(SENT, gone)

    assert (ticket.unanswered, ticket.answered) == (MONDAY, None)
    assert ticket.held, "the bot stays out of it"


def test_an_answer_that_is_taken_back_leaves_the_others() -> None:
    ticket = after(Answer("Ja.", "6"), SENT, Withdraw("7"))
    assert (ticket.unanswered, ticket.answered) == (None, MONDAY + HOUR)
    assert after(SENT, Withdraw("7"), Answer("Nee.", "9")).answered == MONDAY + 3 * HOUR


@pytest.mark.parametrize(
    "before",
    [(), (NOTED,), (SENT, Withdraw("8")), (Answer("Ja.", "8"), Withdraw("8", "Niet doen."))],
)
def test_what_never_went_out_or_was_taken_back_cannot_be_changed(before: tuple[Deed, ...]) -> None:
    with pytest.raises(DeedRefused) as refused:
        after(*before, Edit("8", "Nee."))
    assert refused.value.reason is Reason.IS_NOT_SENT


def test_a_note_may_become_another_note() -> None:
    trail = [done(NEW, NOTED, "Anna", MONDAY).entry]
    outcome = done(NEW, Withdraw("8", "Dit weet Carla."), "Anna", MONDAY + HOUR, trail)

    assert outcome.ticket == NEW
    assert (outcome.entry.what, outcome.entry.text) == (What.EDITED, "Dit weet Carla.")


def test_nobody_waits_for_a_user_who_was_not_answered() -> None:
    for ticket in (NEW, after(Take())):
        with pytest.raises(DeedRefused) as refused:
            after(Await(), ticket=ticket)
        assert refused.value.reason is Reason.IS_NOT_ANSWERED


@pytest.mark.parametrize("name", ["Bart", "Anne-Marie", "J. van 't Hof", "Zoë"])
def test_a_ticket_is_assigned_to_a_name(name: str) -> None:
    assert after(Assign(name)).assignee == name


@pytest.mark.parametrize("name", ["", "Bart (pas op: lastig)", "Bart\nen Carla", "x" * 41, "12"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(DeedRefused) as refused:
        after(Assign(name))
    assert refused.value.reason is Reason.IS_NO_NAME


def test_to_be_assigned_a_ticket_does_not_silence_the_bot() -> None:
    ticket = after(Assign("Bart"))

    assert (ticket.standing, ticket.assignee, ticket.held) == (Standing.TAKEN, "Bart", False)


def test_what_the_user_says_counts_from_the_first_that_is_not_answered() -> None:
    waiting = after(Answer("Welke?"), Await())
    assert (waiting.standing, waiting.unanswered) == (Standing.WAITING, None)

    for hours in (5, 6):
        entry = Entry(MONDAY + hours * HOUR, USER, What.SAID, "Die van Zwolle.")
        waiting = said(waiting, entry, "telegram:7").ticket

    assert waiting.standing is Standing.TAKEN
    assert waiting.unanswered == MONDAY + 5 * HOUR
    assert waiting.touched == MONDAY + 6 * HOUR
    assert waiting.address == "telegram:7", "the answer goes where the user is"


def test_the_user_goes_on_with_the_bot_and_is_still_answered() -> None:
    ticket = released(after(Take()), MONDAY + DAY).ticket

    assert not ticket.held
    assert ticket.is_open
    assert ticket.unanswered == MONDAY
    assert after(Answer("Ja."), ticket=ticket).held


def test_a_closed_ticket_is_nobodys_turn() -> None:
    for ticket in (after(Close()), closed(NEW, USER, MONDAY + DAY).ticket):
        assert ticket.standing is Standing.CLOSED
        assert ticket.closed
        assert not ticket.held
        assert ticket.unanswered is None


@pytest.mark.parametrize("deed", [*ANSWERS, Take(), Assign("Bart"), Await(), Close()], ids=repr)
def test_nothing_goes_to_the_user_of_a_closed_ticket(deed: Deed) -> None:
    with pytest.raises(DeedRefused) as refused:
        after(Close(), deed)
    assert refused.value.reason is Reason.IS_CLOSED


def test_a_note_is_kept_with_a_closed_ticket_too() -> None:
    ticket = after(Close())
    assert done(ticket, Note("Mooi."), "Anna", MONDAY + DAY).entry.what is What.NOTED


def test_a_ticket_that_is_reopened_is_held_again() -> None:
    ticket = after(Take(), Close(), Reopen())

    assert (ticket.standing, ticket.held, ticket.closed) == (Standing.TAKEN, True, None)
    with pytest.raises(DeedRefused) as refused:
        after(Reopen(), ticket=ticket)
    assert refused.value.reason is Reason.IS_OPEN


def test_one_takes_it_once() -> None:
    with pytest.raises(DeedRefused) as refused:
        after(Take(), Take())
    assert refused.value.reason is Reason.IS_YOURS


@pytest.mark.parametrize(
    ("text", "reason"), [("  \n", Reason.IS_EMPTY), ("x" * 4_001, Reason.IS_TOO_LONG)]
)
def test_words_must_be_such_as_one_can_bring(text: str, reason: Reason) -> None:
    for deed in (Answer(text), Note(text), Edit("7", text)):
        with pytest.raises(DeedRefused) as refused:
            after(SENT, deed)
        assert refused.value.reason is reason


def test_the_trail_says_who_did_what() -> None:
    ticket = after(SENT)
    sent = [done(NEW, SENT, "Anna", MONDAY).entry]
    deeds = (*ANSWERS, *QUIET, Withdraw("7"), Take(), Assign("Bart"), Await(), Close())
    entries = [done(ticket, deed, "Bart", MONDAY, sent).entry for deed in deeds]

    assert [(it.what, it.text, it.ref) for it in entries] == [
        (What.ANSWERED, "Ja.", None),
        (What.TOLD_TOPIC, "audit", None),
        (What.FILE, "folder.pdf", None),
        (What.NOTED, "Dit weet Bart.", None),
        (What.EDITED, "Nee.", "7"),
        (What.WITHDRAWN, "", "7"),
        (What.TAKEN, "", None),
        (What.ASSIGNED, "Bart", None),
        (What.AWAITED, "", None),
        (What.CLOSED, "", None),
    ]
    assert {it.by for it in entries} == {"Bart"}


@given(st.lists(st.sampled_from(ALL)))
def test_whatever_is_done_a_ticket_makes_sense(deeds: list[Deed]) -> None:
    ticket, trail = NEW, [ASKED]
    for number, deed in enumerate(deeds, 1):
        try:
            outcome = done(ticket, deed, "Anna", MONDAY + number * HOUR, trail)
        except DeedRefused:
            continue
        ticket = outcome.ticket
        trail.append(outcome.entry)
        if ticket.is_open and not isinstance(deed, Await):
            assert (ticket.unanswered is None) <= (ticket.answered is not None)
        assert ticket.is_open is (ticket.closed is None)
        assert not (ticket.held and not ticket.is_open), "the bot is silent in an open one only"
        assert not (ticket.held and ticket.assignee is None), "somebody has the conversation"
        assert (ticket.standing is Standing.NEW) <= (ticket.assignee is None)
