"""Documents: what is scored is what `laddermaat score` scores, and a bad one costs nothing."""

import asyncio
import json
from dataclasses import replace
from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app import Reach, handlers
from bot.handlers.documents import MOST_MB, MOST_VALUES
from bot.privacy.keeping import Keeping
from core.address import Address
from core.assessment.scenario import Interviewing
from core.contents import Attached
from core.conversation import Handler
from core.language import Language
from core.markup import plain
from tests.assessment.interviews import ONE_GROUP
from tests.conversations.transcript import ATTACHED
from tests.handlers.talk import said, talk
from tests.house import CONTENTS, KEPT
from tests.timing import quickest

BAKERY = (ATTACHED / "bakkerij.toml").read_bytes()
COMPANY = {"total_fte": 50, "staff": []}


def crafted(*, staff: int, purchases: int) -> str:
    """Write a company whose figures have no measure in common, so that it takes long to add up."""
    random = Random(1)

    def number(least: int) -> str:
        return f"{least}.{random.randrange(10**35, 10**36)}7"

    groups = (
        f'{{"start_position": "wajong", "contract": "regular", "people": 1, "hours": {number(9)}, '
        f'"fulltime_hours": {number(35)}, "year_share": {number(0)}}}'
        for _ in range(staff)
    )
    bought = (
        f'{{"supplier": "x", "amount": {number(5)}, "supplier_turnover": {number(50)}, '
        f'"supplier_fte": {number(5)}, "supplier_direct_percent": {number(5)}}}'
        for _ in range(purchases)
    )
    return (
        f'{{"total_fte": 5000, "staff": [{", ".join(groups)}], "purchases": [{", ".join(bought)}]}}'
    )


def sending(content: bytes | None) -> Handler:
    """Put the bot together where every document holds this."""

    async def fetch(_: Address, __: Attached) -> bytes | None:
        return content

    return handlers(CONTENTS, KEPT, Keeping(), Reach(fetch))


def attached(
    name: str = "bedrijf.json", size: int = 1, media_type: str = "", caption: str = ""
) -> Attached:
    return Attached(name, media_type or "application/octet-stream", size, "ref", caption)


async def answer(content: bytes | None, document: Attached, language: Language = "nl") -> str:
    conversation = talk(handler=sending(content), language=language)
    return said(await conversation.reply(document))


@pytest.mark.parametrize("name", ["bedrijf.toml", "BEDRIJF.TOML"])
async def test_a_company_is_told_its_score(name: str) -> None:
    told = await answer(BAKERY, attached(name))

    assert f"Ik heb {name} doorgerekend." in told
    assert "Met deze cijfers staat u op trede 2." in told
    assert "Uw directe bijdrage is 3,6\N{NO-BREAK SPACE}%" in told
    assert "Bron: pso-nederland.nl" in told


async def test_it_is_told_in_the_language_of_the_conversation() -> None:
    assert "With these figures you stand on rung 2." in await answer(
        BAKERY, attached("bakery.toml"), "en"
    )


async def test_json_is_known_by_its_kind_as_well() -> None:
    document = attached("bedrijf", media_type="application/json")

    told = await answer(json.dumps(COMPANY).encode(), document)
    assert "Er werkt nog niemand uit de PSO-doelgroep bij u." in told
    assert "nog geen trede" in told


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe", "Bewaar het bestand als UTF-8"),
        (b"", "dit ontbreekt"),
        (b"[]", "dit heeft een andere vorm"),
        (b'{"total_fte": 50, "total_fte": 51}', "elke sleutel er één keer staat"),
        (b'{"total_fte": 50,\n  "staff": [}', "op regel 2, teken 13"),
        (json.dumps(COMPANY | {"edition": "1999"}).encode(), "Ik ken deze: 2018-04-01"),
        (json.dumps(COMPANY | {"edition": ""}).encode(), "Ik ken deze: 2018-04-01"),
        (json.dumps(COMPANY | {"total_fte": 1}).encode(), "total_fte: dit is te weinig"),
        (json.dumps(COMPANY | {"sw_company": True}).encode(), "sw_company: voor een SW-bedrijf"),
        (json.dumps(COMPANY | {"x" * 9_000: 1}).encode(), "deze sleutel ken ik niet"),
        (b"[" * 100_000, "geen goed bestand"),
        (None, "kan ik niet ophalen"),
        (json.dumps(COMPANY | {"staff": [1] * MOST_VALUES}).encode(), "hoogstens 2.000 gegevens"),
        (b" " * (MOST_MB * 1024**2 + 1), "hoogstens 1 MB"),
    ],
    ids=lambda value: ascii(value)[:30],
)  # fmt: skip
async def test_what_is_wrong_is_said_with_a_remedy(content: bytes | None, told: str) -> None:
    answered = await answer(content, attached("bedrijf.json" if content else "bedrijf.toml"))

    assert told in answered
    assert len(answered) < 2_000


@pytest.mark.parametrize(
    "crafted",
    [
        crafted(staff=(MOST_VALUES - 5) // 7, purchases=0),
        crafted(staff=0, purchases=(MOST_VALUES - 5) // 6),
        json.dumps(COMPANY | {f"supplier_{it}": 1 for it in range(MOST_VALUES - 5)}),
        json.dumps(COMPANY | {"staff": [{}] * (MOST_VALUES - 5)}),
    ],
    ids=["groups", "purchases", "keys", "empty groups"],
)
def test_as_much_as_is_read_takes_no_seconds_however_it_is_made_up(crafted: str) -> None:
    took, answered = quickest(
        lambda: asyncio.run(answer(crafted.encode(), attached())), process_time
    )
    assert "gegevens" not in answered
    assert took < 3


async def test_of_many_slips_the_first_are_told_and_the_rest_is_counted() -> None:
    company = COMPANY | {f"sleutel_{number}": 1 for number in range(7)}

    told = await answer(json.dumps(company).encode(), attached())
    assert told.count("deze sleutel ken ik niet") == 5
    assert "En nog 2 andere dingen." in told


async def test_a_document_that_says_it_is_too_large_is_not_fetched() -> None:
    async def fetch(_: Address, __: Attached) -> bytes:
        raise AssertionError("it was fetched")

    handler = handlers(CONTENTS, KEPT, Keeping(), Reach(fetch))
    document = attached(size=MOST_MB * 1024**2 + 1)
    assert "te groot" in said(await talk(handler=handler).reply(document))


async def test_nothing_of_a_document_is_kept() -> None:
    conversation = talk(handler=sending(BAKERY))
    before = conversation.state
    reply = await conversation.reply(attached("bakkerij.toml"))

    assert (reply.state, reply.effects, reply.messages) == (before, (), ())


async def test_an_assessment_goes_on_after_it() -> None:
    before = {key: a for key, a in ONE_GROUP.items() if key != "total-fte"}
    conversation = talk(before, handler=sending(BAKERY))
    told = said(await conversation.reply(attached("bakkerij.toml")))

    assert told.index("trede 2") < told.index("Ik wacht nog op uw antwoord")
    assert conversation.state.activity == Interviewing(1)


@pytest.mark.parametrize("name", ["foto.jpg", "opname.ogg", "rooster.pdf", "zonder", "a.json.pdf"])
async def test_another_document_is_not_fetched_and_what_can_be_is_said(name: str) -> None:
    assert "JSON of TOML" in await answer(b"", attached(name))


async def test_what_is_said_with_a_document_is_answered() -> None:
    conversation = talk(handler=sending(b""))
    told = said(await conversation.reply(attached("foto.jpg", caption="zelfscan")))

    assert told.startswith("Het bestand of de foto zelf kan ik hier niet bekijken.")
    assert "Mooi, we beginnen." in told
    assert conversation.state.activity == Interviewing(1)


async def test_what_is_said_with_it_is_heard_in_its_language() -> None:
    conversation = talk(handler=sending(b""))
    conversation.state = replace(conversation.state, language=None)
    caption = "How long is a PSO certificate valid?"
    assert "two years" in said(await conversation.reply(attached("photo.jpg", caption=caption)))


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
async def test_whatever_it_holds_there_is_an_answer(content: bytes) -> None:
    for name in ("bedrijf.json", "bedrijf.toml"):
        assert plain(await answer(content, attached(name)))
