"""What becomes of a message that Slack does not take."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiohttp import ClientError
from slack_sdk.errors import SlackApiError

from bot.channels import slack_uploading
from bot.channels.channel import Delivery, Gone, Later, Refused
from bot.channels.connection import Unavailable
from bot.channels.slack_files import LARGEST
from bot.error_words import brief, in_full
from core.address import Address
from core.blocks import File, Text
from core.contents import Attached
from tests.channels.drawings import LADDER, UNDRAWABLE
from tests.engine.fakes import NOON
from tests.slack.stub import Stubbed, stubbed


@pytest.fixture
async def slack() -> AsyncIterator[Stubbed]:
    async with stubbed() as found:
        yield found


def to(id_: str, place: str | None = None) -> Delivery:
    return Delivery(7, Address("slack", id_), (Text("hallo"),), NOON, place)


@pytest.mark.parametrize(
    ("error", "status", "headers", "seconds"),
    [("ratelimited", 429, {"Retry-After": "17"}, 17), ("rate_limited", 200, {}, 1)],
)
async def test_too_fast_is_later(
    slack: Stubbed, error: str, status: int, headers: dict[str, str], seconds: float
) -> None:
    slack.stub.errors["chat.postMessage"] = error
    slack.stub.status, slack.stub.headers = status, headers
    with pytest.raises(Later) as later:
        await slack.channel().deliver(to("C1/1.0"))
    assert later.value.retry_after == seconds


@pytest.mark.parametrize(
    ("error", "remedy"),
    [
        ("channel_not_found", "invite"),
        ("not_in_channel", "invite"),
        ("is_archived", "unarchive"),
        ("user_not_found", "no such user"),
        ("user_disabled", "deactivated"),
        ("msg_too_long", "report"),
        ("missing_scope", "slack-manifest.yaml"),
    ],
)
async def test_what_slack_never_takes_is_refused_with_a_remedy(
    slack: Stubbed, error: str, remedy: str
) -> None:
    slack.stub.errors["chat.postMessage"] = error
    with pytest.raises(Refused, match=rf"{error}: .*{remedy}") as refused:
        await slack.channel().deliver(to("U1"))
    assert isinstance(refused.value, Gone) is error.startswith("user_")


@pytest.mark.parametrize("error", ["invalid_auth", "account_inactive", "internal_error"])
async def test_what_somebody_can_mend_is_tried_again(slack: Stubbed, error: str) -> None:
    slack.stub.errors["chat.postMessage"] = error
    with pytest.raises(SlackApiError):
        await slack.channel().deliver(to("C1/1.0"))


async def test_a_page_in_between_is_tried_again(slack: Stubbed) -> None:
    slack.stub.page = "<h1>Bad gateway</h1>"
    with pytest.raises(SlackApiError):
        await slack.channel().deliver(to("C1/1.0"))


async def test_an_answer_that_was_cut_off_is_tried_again(slack: Stubbed) -> None:
    slack.stub.page, slack.stub.page_type = '{"ok": tr', "application/json"
    with pytest.raises(SlackApiError) as at:
        await slack.channel().deliver(to("C1/1.0"))
    assert brief(at.value) == "SlackApiError('HTTP status 502')"


async def test_a_slack_that_is_away_is_tried_again(slack: Stubbed) -> None:
    slack.stub.url = "http://127.0.0.1:9"
    with pytest.raises(ClientError):
        await slack.channel().deliver(to("C1/1.0"))


async def test_where_we_are_not_an_answer_comes_in_the_direct_messages(slack: Stubbed) -> None:
    slack.stub.errors["chat.postEphemeral"] = "channel_not_found"
    await slack.channel().deliver(to("U1", "C9"))
    assert slack.stub.methods == ["chat.postEphemeral", "conversations.open", "chat.postMessage"]
    assert slack.stub.asked[-1][1]["channel"] == "D1"


@pytest.mark.parametrize("error", ["file_uploads_disabled", "missing_scope"])
async def test_where_no_pictures_are_taken_it_is_said_in_words(slack: Stubbed, error: str) -> None:
    slack.stub.errors["files.getUploadURLExternal"] = error
    brought = await slack.channel().deliver(replace(to("C1/1.0"), blocks=(LADDER,)))
    assert brought.ref
    assert slack.stub.asked[-1][1]["text"] == LADDER.alt


@pytest.mark.parametrize("status", [403, 502, None])
async def test_where_pictures_cannot_be_uploaded_it_is_said_in_words(
    slack: Stubbed, status: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slack_uploading, "PATIENCE", 0.2)
    slack.stub.upload = status
    brought = await slack.channel().deliver(replace(to("C1/1.0"), blocks=(LADDER,)))
    assert brought.ref
    assert slack.stub.methods == ["files.getUploadURLExternal", "chat.postMessage"]
    assert slack.stub.asked[-1][1]["text"] == LADDER.alt


async def test_a_document_that_cannot_be_uploaded_is_tried_again_and_not_named(
    slack: Stubbed,
) -> None:
    slack.stub.upload = 403
    plan = File("plan-jansen.pdf", "application/pdf", b"%PDF-")
    with pytest.raises(ConnectionError, match="took no document") as at:
        await slack.channel().deliver(replace(to("C1/1.0"), blocks=(plan,)))
    assert "jansen" not in in_full(at.value)


async def test_a_picture_that_cannot_be_drawn_is_said_in_words(slack: Stubbed) -> None:
    await slack.channel().deliver(replace(to("C1/1.0"), blocks=(UNDRAWABLE,)))
    assert slack.stub.methods == ["chat.postMessage"]
    assert slack.stub.asked[-1][1]["text"] == UNDRAWABLE.alt


async def test_a_picture_that_slack_fails_to_take_is_tried_again(slack: Stubbed) -> None:
    slack.stub.errors["files.getUploadURLExternal"] = "internal_error"
    with pytest.raises(SlackApiError):
        await slack.channel().deliver(replace(to("C1/1.0"), blocks=(LADDER,)))


async def test_direct_messages_are_looked_up_once(slack: Stubbed) -> None:
    channel = slack.channel()
    await channel.deliver(to("U1"))
    await channel.deliver(to("U1", "D1/2.0"))
    await channel.deliver(to("U1"))
    assert slack.stub.methods.count("conversations.open") == 1
    threads = [body.get("thread_ts") for method, body in slack.stub.asked if "chat" in method]
    assert threads == [None, "2.0", None]


def document(name: str = "a.json") -> Attached:
    return Attached(name, "application/json", 3, "F1")


async def test_a_document_is_fetched_with_the_token(slack: Stubbed) -> None:
    found = {"url_private_download": f"{slack.stub.url}/files/3"}
    slack.stub.answers["files.info"] = {"file": found}
    assert await slack.channel().fetch(document()) == b"xxx"
    assert slack.stub.tokens == ["Bearer xoxb-t"]


async def test_documents_come_by_the_same_proxy_as_all_else(
    slack: Stubbed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", slack.stub.url)
    away = replace(slack.settings, api="http://slack.invalid/api/")
    slack.stub.answers["files.info"] = {
        "file": {"url_private_download": "http://slack.invalid/files/3"}
    }
    assert await slack.channel(away).fetch(document()) == b"xxx"


async def test_the_token_is_shown_to_nobody_else(slack: Stubbed) -> None:
    elsewhere = slack.stub.url.replace("127.0.0.1", "localhost")
    found = {"url_private_download": f"{elsewhere}/files/3"}
    slack.stub.answers["files.info"] = {"file": found}
    with pytest.raises(Unavailable, match="elsewhere"):
        await slack.channel().fetch(document())
    slack.stub.answers["files.info"] = {"file": {"url_private_download": f"{slack.stub.url}/moved"}}
    with pytest.raises(Unavailable, match="cannot be had from Slack: 302"):
        await slack.channel().fetch(document())
    assert slack.stub.tokens == []


async def test_a_document_that_is_too_large_or_gone_cannot_be_had(slack: Stubbed) -> None:
    found = {"url_private_download": f"{slack.stub.url}/files/{LARGEST + 1}"}
    slack.stub.answers["files.info"] = {"file": found}
    with pytest.raises(Unavailable, match="larger than 20 MB"):
        await slack.channel().fetch(document())
    slack.stub.errors["files.info"] = "file_not_found"
    with pytest.raises(Unavailable, match="was deleted"):
        await slack.channel().fetch(document())
