"""People know what should be answered, and what they see of a bot that is killed is remembered."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict

import pytest

from tests.bench import crowd
from tests.bench.crowd import Crowd
from tests.bench.journal import Journal
from tests.bench.person import Person
from tests.bench.talk import steps
from tests.engine.fakes import eventually


class Words(TypedDict):
    text: str


class Said(TypedDict):
    update_id: int
    message: Words


SEED = 1
ANN = 1000


async def waiting(people: Crowd, offset: int = 0) -> Sequence[Said]:
    told = await people.api.call("getUpdates", {"offset": str(offset)})
    found: list[Said] = json.loads(told)["result"]
    return found


async def fetched(people: Crowd, offset: int = 0) -> Sequence[int]:
    return [update["update_id"] for update in await waiting(people, offset)]


async def answers(people: Crowd, text: str) -> None:
    await people.api.call("sendMessage", {"chat_id": str(ANN), "text": text})


def test_a_conversation_that_goes_well_is_done_after_its_last_answer() -> None:
    ann = Person(steps(ANN, SEED))

    heard = [ann.hear(step.answer, {}) for step in steps(ANN, SEED)]

    assert all(heard)
    assert ann.is_done
    assert ann.begun_again == ann.twice == 0


def test_who_hears_something_else_begins_again() -> None:
    ann = Person(steps(ANN, SEED), at=3)

    assert ann.hear("Nee.", {})
    assert (ann.at, ann.begun_again) == (0, 1)


def test_who_hears_the_last_answer_once_more_goes_on_waiting() -> None:
    ann = Person(steps(ANN, SEED), at=3)

    assert not ann.hear(ann.steps[2].answer, {})
    assert (ann.at, ann.twice) == (3, 1)


def test_a_button_is_pressed_where_there_is_one() -> None:
    ann = Person(steps(ANN, SEED), at=5)
    contract = ann.steps[5].does

    assert ann.says() == (contract, None)
    ann.buttons = {contract: "token"}
    assert ann.says() == (contract, "token")


async def test_after_a_kill_only_what_was_not_confirmed_is_brought_again(tmp_path: Path) -> None:
    before = Crowd(SEED, 1, file := Journal(tmp_path / "journal"))
    before.begin([ANN])
    assert await fetched(before) == [1]
    await answers(before, steps(ANN, SEED)[0].answer)
    assert await fetched(before, 2) == [2]
    file.close()

    after = Crowd(SEED, 1)
    after.remember(tmp_path / "journal")
    assert after.people[ANN].at == 1
    assert await fetched(after) == [2]
    assert after.under_way == {ANN}


async def test_who_is_not_answered_says_it_again_and_then_begins_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(crowd, "PATIENCE", 0.01)
    forgetful = Crowd(SEED, 1)
    talking = asyncio.create_task(forgetful.talk([ANN], patient=False))
    await asyncio.sleep(0)
    await answers(forgetful, steps(ANN, SEED)[0].answer)

    await eventually(lambda: forgetful.people[ANN].begun_again > 0)
    talking.cancel()

    said = [update["message"]["text"] for update in await waiting(forgetful)]
    assert said[:4] == ["/start", steps(ANN, SEED)[1].does, steps(ANN, SEED)[1].does, "/start"]
    assert forgetful.people[ANN].again == 1
