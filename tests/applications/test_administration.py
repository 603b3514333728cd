"""What is done with applications is kept, and nobody changes the trail of it."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from sqlalchemy import Connection, Delete, Update, delete, update
from sqlalchemy.exc import DatabaseError

from bot.application.desk import move, remark
from bot.colleague import Colleague
from bot.texts import load_texts
from core.application.filed import Audience, Remark, What
from core.application.stages import Award, CertificateRung, Stage, Step, StepRefused
from core.codec import dump_state
from core.conversation import State
from core.effects import Apply, WithdrawApplication
from core.markup import plain
from storage.administration import erase_application
from storage.application_effects import administer
from storage.applications import (
    NoSuchApplication,
    applications,
    applications_of,
    certificates,
    find_application,
    trail,
)
from storage.conflict import Conflict
from storage.history import entries_after
from storage.outgoing import outgoing
from storage.tables import application_event
from storage.turns import Outcome
from tests.applications.filing import APPLICATION, MONDAY, OTHER, REFERENCE, file
from tests.engine.fakes import words
from tests.memory import MemoryStore
from tests.turns import keep_turn

TEXTS = load_texts()
ANNA = Colleague("Anna", MONDAY + timedelta(days=1))
AWARD = Award(CertificateRung.SECOND, date(2028, 11, 30))


@pytest.fixture
def store() -> Iterator[MemoryStore]:
    opened = MemoryStore()
    yield opened
    opened.close()


async def told(store: MemoryStore, who: str = "fake:ann") -> list[str]:
    """Give what somebody is told, and see that all of it waits to be delivered."""
    entries = await store.run(entries_after, who, 0)
    waiting = await store.run(outgoing, who)
    assert [entry.seq for entry in entries] == [it.seq for it in waiting]
    return [plain(words(entry.blocks)) for entry in entries]


async def test_an_application_is_kept_as_it_was_sent(store: MemoryStore) -> None:
    await store.run(file)

    (filed,) = await store.run(applications)
    assert filed.application == APPLICATION
    assert (filed.reference, filed.address, filed.language) == (REFERENCE, "fake:ann", "nl")
    assert (filed.stage, filed.since, filed.award) == (Stage.RECEIVED, MONDAY, None)
    (entry,) = await store.run(trail, REFERENCE)
    assert (entry.by, entry.what, entry.after) == ("applicant", What.FILED, Stage.RECEIVED)


async def test_everybody_has_their_own_applications(store: MemoryStore) -> None:
    await store.run(file)
    await store.run(file, OTHER, "fake:bob")

    (own,) = await store.run(applications_of, "fake:bob")
    assert own.reference == OTHER
    assert await store.run(applications_of, "fake:eve") == ()


async def test_a_step_is_told_to_the_applicant_in_their_language(store: MemoryStore) -> None:
    await store.run(file, language="en")
    step = Step(Stage.COMPLETE, remark="All there.", internal="Check the KvK.")

    moved = await store.run(move, TEXTS, REFERENCE, step, ANNA)

    assert (moved.stage, moved.since) == (Stage.COMPLETE, ANNA.at)
    (said,) = await told(store)
    assert "News about application 482 195 6 of Bakkerij Vers: complete" in said
    assert "All there." in said
    assert "Check the KvK" not in said
    _, step_taken, noted = await store.run(trail, REFERENCE)
    assert (step_taken.by, step_taken.before, step_taken.after, step_taken.remark) == (
        *("Anna", Stage.RECEIVED, Stage.COMPLETE),
        "All there.",
    )
    assert (noted.remark, noted.audience) == ("Check the KvK.", Audience.INTERNAL)


async def test_a_step_that_may_not_be_taken_leaves_nothing_behind(store: MemoryStore) -> None:
    await store.run(file)
    with pytest.raises(StepRefused):
        await store.run(move, TEXTS, REFERENCE, Step(Stage.CLOSED), ANNA)
    late = Step(Stage.DECIDED, Award(CertificateRung.FIRST, date(2026, 11, 24)))
    with pytest.raises(StepRefused, match="over by now"):
        await store.run(move, TEXTS, REFERENCE, late, ANNA)
    with pytest.raises(NoSuchApplication, match="482 196 2"):
        await store.run(move, TEXTS, OTHER, Step(Stage.COMPLETE), ANNA)

    assert (await store.run(find_application, REFERENCE)).stage is Stage.RECEIVED
    assert len(await store.run(trail, REFERENCE)) == 1
    assert await told(store) == []


async def test_a_step_with_a_note_that_is_refused_is_not_taken_either(store: MemoryStore) -> None:
    await store.run(file)
    too_long = Step(Stage.COMPLETE, internal="x" * 1001)
    with pytest.raises(StepRefused, match="1001 characters"):
        await store.run(move, TEXTS, REFERENCE, too_long, ANNA)
    assert len(await store.run(trail, REFERENCE)) == 1


async def test_a_decision_is_kept_with_the_certificate(store: MemoryStore) -> None:
    await store.run(file)
    for step in (Step(Stage.COMPLETE), Step(Stage.WITH_AUDITOR), Step(Stage.DECIDED, AWARD)):
        await store.run(move, TEXTS, REFERENCE, step, ANNA)
    await store.run(move, TEXTS, REFERENCE, Step(Stage.CLOSED), ANNA)

    closed = await store.run(find_application, REFERENCE)
    assert (closed.stage, closed.award) == (Stage.CLOSED, AWARD)
    assert [entry.award for entry in await store.run(trail, REFERENCE)] == [
        *(None, None, None),
        AWARD,
        None,
    ]
    assert "toegekend, trede 2, geldig tot en met 30 november 2028" in (await told(store))[2]


async def test_a_remark_is_told_unless_it_is_internal(store: MemoryStore) -> None:
    await store.run(file)
    inside, outside = Remark("Even bellen.", Audience.INTERNAL), Remark("Hoi.", Audience.APPLICANT)
    await store.run(remark, TEXTS, REFERENCE, inside, ANNA)
    await store.run(remark, TEXTS, REFERENCE, outside, ANNA)

    assert await told(store) == ["Een opmerking bij uw aanvraag 482 195 6: Hoi."]
    noted = [(it.remark, it.audience) for it in await store.run(trail, REFERENCE)][1:]
    assert noted == [("Even bellen.", Audience.INTERNAL), ("Hoi.", Audience.APPLICANT)]


async def test_the_database_refuses_every_change_to_the_trail(store: MemoryStore) -> None:
    await store.run(file)
    for change in (update(application_event).values(by="Eve"), delete(application_event)):
        with pytest.raises(DatabaseError, match="only adding is allowed"):
            await store.run(_changed, change)
    assert len(await store.run(trail, REFERENCE)) == 1


def _changed(connection: Connection, change: Update | Delete) -> None:
    connection.execute(change)


def outcome(effect: Apply | WithdrawApplication) -> Outcome:
    """Give a first turn with an effect."""
    state = dump_state(State())
    return Outcome(1, "fake:bob", "fake:bob2", 0, state, None, (), (effect,), MONDAY)


async def test_a_reference_number_that_is_taken_has_the_turn_taken_again(
    store: MemoryStore,
) -> None:
    await store.run(file)
    with pytest.raises(Conflict):
        await store.run(keep_turn, outcome(Apply(REFERENCE, APPLICATION, "nl")))
    assert await store.run(applications_of, "fake:bob") == ()

    await store.run(keep_turn, outcome(Apply(OTHER, APPLICATION, "nl")))
    (filed,) = await store.run(applications_of, "fake:bob")
    assert filed.address == "fake:bob2", "who is told where they spoke"


async def test_what_was_decided_meanwhile_is_not_withdrawn(store: MemoryStore) -> None:
    await store.run(file)
    for step in (Step(Stage.COMPLETE), Step(Stage.WITH_AUDITOR), Step(Stage.DECIDED)):
        await store.run(move, TEXTS, REFERENCE, step, ANNA)
    with pytest.raises(Conflict):
        await store.run(keep_turn, outcome(WithdrawApplication(REFERENCE)))
    assert (await store.run(find_application, REFERENCE)).stage is Stage.DECIDED


async def test_an_applicant_withdraws(store: MemoryStore) -> None:
    await store.run(file)
    made_in = ("fake:ann", "fake:ann")
    assert await store.run(administer, WithdrawApplication(REFERENCE), made_in, MONDAY)
    assert not await store.run(administer, WithdrawApplication(REFERENCE), made_in, MONDAY)
    assert (await store.run(trail, REFERENCE))[-1].by == "applicant"


async def test_who_had_everything_erased_is_not_reminded_of_a_certificate(
    store: MemoryStore,
) -> None:
    for reference in (REFERENCE, OTHER):
        await store.run(file, reference)
        for step in (Step(Stage.COMPLETE), Step(Stage.WITH_AUDITOR), Step(Stage.DECIDED, AWARD)):
            await store.run(move, TEXTS, reference, step, ANNA)
    await store.run(erase_application, REFERENCE, "applicant", MONDAY + timedelta(days=2))

    found = await store.run(certificates, AWARD.until, AWARD.until)

    assert [filed.reference for filed in found] == [OTHER]
