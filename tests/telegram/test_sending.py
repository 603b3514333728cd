"""Sending: what goes to Telegram, and what its refusals mean."""

import json

import pytest
from telegram.error import NetworkError

from bot.channels.channel import Brought, Delivery, Gone, Later, Pace, Refused
from bot.channels.connection import Unavailable
from bot.channels.telegram import TelegramChannel
from core.address import Address
from core.blocks import Block, Choice, Choices, File, Form, LocationRequest, Text
from core.contents import Attached, Moved
from tests.channels.drawings import LADDER, UNDRAWABLE
from tests.telegram.scripted import NOON, Answer, Kept, ScriptedApi, failure

ANN = Address("telegram", "42")
GROUP = Address("telegram", "-900")
TOPIC = Address("telegram", "-100900/7")
CHOICES = Choices((Choice("Ja", "q1:yes"),))
PDF = File("partners in België.pdf", "application/pdf", b"%PDF")


def says(*blocks: Block, to: Address = ANN, place: str | None = None, part: int = 0) -> Delivery:
    return Delivery(1, to, blocks or (Text("Hoi"),), NOON, place, part)


async def test_words_go_with_their_styles_and_buttons_beside_them(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    brought = await telegram.deliver(says(Text("U staat op **trede 1**."), CHOICES))

    assert brought == Brought(more=False, ref="1")
    (sent,) = api.called("sendMessage")
    assert sent["chat_id"] == "42"
    assert sent["text"] == "U staat op trede 1."
    assert json.loads(sent["entities"]) == [{"type": "bold", "offset": 11, "length": 7}]
    assert json.loads(sent["reply_markup"]) == {
        "inline_keyboard": [[{"text": "Ja", "callback_data": "q1:yes"}]]
    }
    assert json.loads(sent["link_preview_options"]) == {"is_disabled": True}
    assert "parse_mode" not in sent


async def test_a_location_is_asked_for_by_a_keyboard_that_is_lent(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    await telegram.deliver(says(Text("Waar?"), LocationRequest("Deel mijn locatie")))

    (sent,) = api.called("sendMessage")
    lent = json.loads(sent["reply_markup"])
    assert lent["keyboard"] == [[{"text": "Deel mijn locatie", "request_location": True}]]
    assert lent["one_time_keyboard"] is True


async def test_documents_and_pictures_go_as_they_are(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    await telegram.deliver(says(PDF))
    await telegram.deliver(says(File("trede.png", "image/png", b"\x89PNG")))

    assert len(api.called("sendDocument")) == len(api.called("sendPhoto")) == 1
    assert api.files == ["partners in België.pdf", "trede.png"]


async def test_a_picture_is_drawn_and_says_under_it_what_it_shows(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    brought = await telegram.deliver(says(LADDER, CHOICES, to=GROUP, place="5"))

    assert brought == Brought(more=False, ref="1")
    (sent,) = api.called("sendPhoto")
    assert sent["caption"] == LADDER.alt
    assert json.loads(sent["reply_markup"])["inline_keyboard"][0][0]["text"] == "Ja"
    assert json.loads(sent["reply_parameters"])["message_id"] == 5
    assert api.files == ["ladder.png"]


async def test_a_picture_that_cannot_be_drawn_is_said_in_words(
    telegram: TelegramChannel, api: ScriptedApi, caplog: pytest.LogCaptureFixture
) -> None:
    brought = await telegram.deliver(says(UNDRAWABLE, CHOICES))

    assert brought == Brought(more=False, ref="1")
    (sent,) = api.called("sendMessage")
    assert sent["text"] == UNDRAWABLE.alt
    assert "Ja" in sent["reply_markup"]
    assert "a ladder cannot be drawn" in caplog.text
    assert "Bakkerij" not in caplog.text


async def test_where_no_pictures_are_allowed_it_is_said_in_words(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    api.answers["sendPhoto"] = [
        failure(400, "Bad Request: not enough rights to send photos to the chat")
    ]

    assert (await telegram.deliver(says(LADDER, to=GROUP))).ref
    (sent,) = api.called("sendMessage")
    assert sent["text"] == LADDER.alt


async def test_each_part_is_one_message(telegram: TelegramChannel, api: ScriptedApi) -> None:
    blocks = (Text("a" * 5000), PDF)

    brought = [await telegram.deliver(says(*blocks, part=part)) for part in range(3)]

    assert [each.more for each in brought] == [True, True, False]
    assert [name for name, _ in api.calls] == ["sendMessage", "sendMessage", "sendDocument"]
    assert [len(sent["text"]) for sent in api.called("sendMessage")] == [4096, 904]


async def test_nothing_to_say_is_nothing_sent(telegram: TelegramChannel, api: ScriptedApi) -> None:
    nothing = await telegram.deliver(says(Form("Vul in", "f", "Groep", ())))
    assert nothing == Brought(more=False)
    assert api.calls == []


async def test_in_a_group_the_first_message_quotes_what_it_answers(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    for part in range(2):
        await telegram.deliver(says(Text("a" * 5000), to=GROUP, place="5", part=part))

    first, second = api.called("sendMessage")
    assert json.loads(first["reply_parameters"]) == {
        "message_id": 5,
        "allow_sending_without_reply": True,
    }
    assert "reply_parameters" not in second


async def test_an_answer_in_a_topic_stays_in_it(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    await telegram.deliver(says(to=TOPIC))

    (sent,) = api.called("sendMessage")
    assert (sent["chat_id"], sent["message_thread_id"]) == ("-100900", "7")


FLOOD = "Too Many Requests: retry after 7"


@pytest.mark.parametrize(("to", "whole_channel"), [(ANN, True), (GROUP, False), (TOPIC, False)])
async def test_a_flood_pauses_the_group_it_is_in_or_else_everything(
    telegram: TelegramChannel, api: ScriptedApi, to: Address, *, whole_channel: bool
) -> None:
    api.answers["sendMessage"] = [failure(429, FLOOD, retry_after=7)]

    with pytest.raises(Later) as later:
        await telegram.deliver(says(to=to))

    assert (later.value.retry_after, later.value.whole_channel) == (7, whole_channel)


@pytest.mark.parametrize(
    ("status", "description", "reason"),
    [
        (403, "Forbidden: bot was blocked by the user", "bot was blocked by the user"),
        (403, "Forbidden: bot was kicked from the group chat", "kicked from the group"),
        (400, "Bad Request: chat not found", "Chat not found"),
        (400, "Bad Request: message thread not found", "thread not found"),
    ],
)
async def test_what_will_never_be_taken_is_refused_with_the_reason(
    telegram: TelegramChannel, api: ScriptedApi, status: int, description: str, reason: str
) -> None:
    api.answers["sendMessage"] = [failure(status, description)]

    with pytest.raises(Refused, match=reason) as refused:
        await telegram.deliver(says())
    assert isinstance(refused.value, Gone) is (status == 403)


@pytest.mark.parametrize(
    "answer",
    [
        failure(500, "Internal Server Error"),
        Answer(502, "<html>Bad Gateway</html>"),
    ],
)
async def test_what_may_pass_is_worth_another_try(
    telegram: TelegramChannel, api: ScriptedApi, answer: Answer
) -> None:
    api.answers["sendMessage"] = [answer]

    with pytest.raises(NetworkError):
        await telegram.deliver(says())


async def test_a_group_that_has_grown_is_said_to_have_moved_once(
    telegram: TelegramChannel, api: ScriptedApi, kept: Kept
) -> None:
    grown = "Bad Request: group chat was upgraded to a supergroup chat"
    api.answers["sendMessage"] = [failure(400, grown, migrate_to_chat_id=-100900) for _ in range(2)]

    for _ in range(2):
        with pytest.raises(Later):
            await telegram.deliver(says(to=GROUP))

    ((sender, _),) = kept.updates
    assert sender == GROUP
    assert kept.contents == [Moved(Address("telegram", "-100900"))]


@pytest.mark.parametrize("id_", ["", "ann", "4/x"])
async def test_an_address_that_is_none_is_refused(telegram: TelegramChannel, id_: str) -> None:
    with pytest.raises(Refused, match="no chat on Telegram"):
        await telegram.deliver(says(to=Address("telegram", id_)))


def test_no_more_goes_out_than_telegram_takes(telegram: TelegramChannel) -> None:
    limits = telegram.limits

    assert limits.overall == Pace(30)
    assert limits.chat(ANN) == Pace(1, burst=3)
    group = limits.chat(GROUP)
    assert group is not None
    assert group.burst + 60 * group.per_second <= 20


# Documents that were sent.


async def test_a_document_is_fetched(telegram: TelegramChannel, api: ScriptedApi) -> None:
    api.results["getFile"] = {
        "file_id": "f1",
        "file_unique_id": "u",
        "file_size": 7,
        "file_path": "documents/file_1.csv",
    }

    assert await telegram.fetch(Attached("p.csv", "text/csv", 7, "f1")) == b"content"


async def test_a_document_that_is_too_large_is_not_even_asked_for(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    with pytest.raises(Unavailable, match="over the 20 MB"):
        await telegram.fetch(Attached("p.csv", "text/csv", 20_000_001, "f1"))
    assert api.calls == []


async def test_a_document_that_is_gone_cannot_be_had(
    telegram: TelegramChannel, api: ScriptedApi
) -> None:
    api.answers["getFile"] = [failure(400, "Bad Request: invalid file_id")]

    with pytest.raises(Unavailable, match="Invalid file_id"):
        await telegram.fetch(Attached("p.csv", "text/csv", 7, "f1"))
