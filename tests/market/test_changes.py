"""What an import changes: only what differs, and never what it cannot know about."""

from dataclasses import replace
from datetime import timedelta

from core.market.changes import changes
from core.market.listing import Listing
from tests.market.rows import TODAY, listing

NOBODY: frozenset[str] = frozenset()
ANN, BOB, CAS = listing("ann"), listing("bob"), listing("cas")


def known(*listings: Listing) -> dict[str, Listing]:
    return {it.id: it for it in listings}


def test_what_is_new_is_added() -> None:
    found = changes(known(ANN), [ANN, BOB], NOBODY)

    assert found.added == (BOB,)
    assert (found.changed, found.removed) == ((), ())
    assert found.news == (BOB,)


def test_the_same_again_changes_nothing() -> None:
    found = changes(known(ANN, BOB), [ANN, BOB], NOBODY)

    assert not found.any
    assert (*found.news, *found.quiet) == ()
    assert len(found.same) == 2


def test_what_is_the_same_is_confirmed_on_another_day() -> None:
    later = replace(ANN, confirmed=TODAY + timedelta(days=1))

    found = changes(known(ANN), [later], NOBODY)

    assert not found.any
    assert found.quiet == (later,)


def test_the_fields_that_differ_are_named() -> None:
    other = listing("ann", name="Anders", phone="", services="horeca")

    (change,) = changes(known(ANN), [other], NOBODY).changed

    assert change.what == ("name", "services", "phone")
    assert (change.before, change.after) == (ANN, other)


def test_what_was_imported_and_is_not_there_any_more_is_removed() -> None:
    found = changes(known(ANN, BOB), [ANN], NOBODY)

    assert found.removed == (BOB,)


def test_a_row_that_cannot_be_read_spares_what_it_is_about() -> None:
    found = changes(known(ANN, BOB, CAS), [ANN], frozenset({"bob"}))

    assert found.removed == (CAS,)


def test_what_registered_in_chat_stays() -> None:
    in_chat = replace(BOB, source="chat")

    assert not changes(known(ANN, in_chat), [ANN], NOBODY).any


def test_what_registered_in_chat_stays_even_after_a_file_had_it_for_a_while() -> None:
    in_chat = replace(BOB, source="chat", confirmed=TODAY - timedelta(days=9))
    (kept,) = changes(known(in_chat), [BOB], NOBODY).quiet
    (changed,) = changes(known(in_chat), [replace(BOB, phone="")], NOBODY).quiet

    assert kept == replace(BOB, source="chat")
    assert changed.source == "chat"
    assert not changes(known(kept), [], NOBODY).any
