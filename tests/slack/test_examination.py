"""What `laddermaat doctor` finds at Slack, and what a start refuses, with the remedy."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from slack_sdk.errors import SlackApiError

from bot.channels.connection import Misconfigured
from bot.channels.slack_examining import SCOPES
from bot.channels.slack_settings import Mode
from tests.slack.stub import Stubbed, stubbed

MANIFEST = Path(__file__).parents[2] / "docs" / "slack-manifest.yaml"


@pytest.fixture
async def slack() -> AsyncIterator[Stubbed]:
    async with stubbed() as found:
        found.stub.headers = {"x-oauth-scopes": ",".join(SCOPES)}
        yield found


def test_the_manifest_asks_for_what_is_examined() -> None:
    _, _, bot = MANIFEST.read_text().partition("    bot:\n")
    asked, _, _ = bot.partition("settings:")
    assert [line.strip(" -") for line in asked.splitlines()] == SCOPES


async def test_all_is_well(slack: Stubbed) -> None:
    found = await slack.channel().examine()
    assert [finding.what for finding in found] == [
        "Slack knows us as @laddermaat in workspace Blik op Werk.",
        "The bot token has every scope that is needed.",
        "The app token opens connections.",
    ]
    assert {finding.remedy for finding in found} == {None}


async def test_a_scope_that_is_missing_is_named(slack: Stubbed) -> None:
    slack.stub.headers["x-oauth-scopes"] = "chat:write,commands"
    (wrong,) = [finding for finding in await slack.channel().examine() if finding.remedy]
    assert "lacks these scopes: app_mentions:read" in wrong.what
    assert "Paste" in str(wrong.remedy)


@pytest.mark.parametrize(
    ("method", "what"),
    [
        ("auth.test", "Slack refuses the bot token: invalid_auth."),
        ("apps.connections.open", "Slack refuses the app token: invalid_auth."),
    ],
)
async def test_a_token_that_slack_refuses(slack: Stubbed, method: str, what: str) -> None:
    slack.stub.errors[method] = "invalid_auth"
    (wrong,) = [finding for finding in await slack.channel().examine() if finding.remedy]
    assert wrong.what == what


async def test_a_slack_that_is_away(slack: Stubbed) -> None:
    slack.stub.url = "http://127.0.0.1:9"
    (wrong,) = await slack.channel().examine()
    assert "cannot be reached at http://127.0.0.1:9/api/" in wrong.what


async def test_a_slack_in_trouble_says_nothing_of_the_token(slack: Stubbed) -> None:
    slack.stub.errors["auth.test"] = "internal_error"
    (wrong,) = await slack.channel().examine()
    assert wrong.what.endswith("answers: internal_error.")
    assert "Try again later" in str(wrong.remedy)


async def test_a_proxy_in_trouble_says_nothing_of_the_token(slack: Stubbed) -> None:
    slack.stub.page = "<h1>Bad gateway</h1>"
    (wrong,) = await slack.channel().examine()
    assert wrong.what == "Slack, or a proxy on the way to it, answers: HTTP status 502."
    assert "proxy" in str(wrong.remedy)


OURS_ALONE = "Make it a private channel of this workspace, or set LADDERMAAT_SLACK_HELPDESK to one."
ROOM = {"name": "helpdesk", "is_member": True, "is_archived": False, "is_private": True}


@pytest.mark.parametrize(
    ("changed", "what", "remedy"),
    [
        ({}, "Laddermaat is in the helpdesk channel #helpdesk.", None),
        (
            {"is_member": False},
            "Laddermaat is not in the helpdesk channel #helpdesk.",
            "Invite it there with /invite.",
        ),
        ({"is_archived": True}, "The helpdesk channel #helpdesk is archived.", "Unarchive it."),
        (
            {"is_private": False},
            "The helpdesk channel #helpdesk is public, and users' questions stand in it.",
            OURS_ALONE,
        ),
        (
            {"is_ext_shared": True},
            "The helpdesk channel #helpdesk is shared with another workspace, and users' "
            "questions stand in it.",
            OURS_ALONE,
        ),
    ],
)
async def test_the_channel_of_the_helpdesk_is_looked_at(
    slack: Stubbed, changed: dict[str, object], what: str, remedy: str | None
) -> None:
    slack.stub.answers["conversations.info"] = {"channel": ROOM | changed}
    *_, found = await slack.channel(replace(slack.settings, helpdesk="C1")).examine()
    assert (found.what, found.remedy) == (what, remedy)


async def test_a_channel_that_cannot_be_seen_is_named_with_its_setting(slack: Stubbed) -> None:
    slack.stub.errors["conversations.info"] = "channel_not_found"
    settings = replace(slack.settings, helpdesk="C1", escalation="C3")
    *_, helpdesk, escalation = await slack.channel(settings).examine()
    assert helpdesk.what == "The helpdesk channel C1 cannot be seen: channel_not_found."
    assert "LADDERMAAT_SLACK_HELPDESK" in str(helpdesk.remedy)
    assert "C3" in escalation.what
    assert "LADDERMAAT_HELPDESK_ESCALATION" in str(escalation.remedy)


async def test_a_channel_to_escalate_to_may_be_public(slack: Stubbed) -> None:
    slack.stub.answers["conversations.info"] = {"channel": ROOM | {"is_private": False}}
    *_, found = await slack.channel(replace(slack.settings, escalation="C3")).examine()
    assert (found.what, found.remedy) == (
        "Laddermaat is in the escalation channel #helpdesk.",
        None,
    )


@pytest.mark.parametrize("mode", ["socket", "http"])
async def test_a_mode_without_its_secret_does_not_start(slack: Stubbed, mode: Mode) -> None:
    settings = replace(slack.settings, mode=mode, app_token=None, signing_secret=None)
    channel = slack.channel(settings)
    missing = {"socket": "APP_TOKEN", "http": "SIGNING_SECRET"}[mode]
    with pytest.raises(Misconfigured, match=f"LADDERMAAT_SLACK_{missing} is not set"):
        await channel.run(lambda: None)
    (wrong,) = [finding for finding in await channel.examine() if finding.remedy]
    assert f"LADDERMAAT_SLACK_{missing} is not set" in wrong.what


@pytest.mark.parametrize(
    ("method", "error", "named"),
    [
        ("auth.test", "token_revoked", "LADDERMAAT_SLACK_BOT_TOKEN: token_revoked. Copy"),
        ("auth.test", "account_inactive", "LADDERMAAT_SLACK_BOT_TOKEN: account_inactive. Copy"),
        ("apps.connections.open", "invalid_auth", "LADDERMAAT_SLACK_APP_TOKEN: invalid_auth. Copy"),
    ],
)
async def test_a_bad_token_does_not_start(
    slack: Stubbed, method: str, error: str, named: str
) -> None:
    slack.stub.errors[method] = error
    with pytest.raises(Misconfigured, match=f"Slack refuses {named}"):
        await slack.channel().run(lambda: None)


async def test_a_slack_in_trouble_is_tried_again(slack: Stubbed) -> None:
    slack.stub.page = "<h1>Bad gateway</h1>"
    with pytest.raises(SlackApiError):
        await slack.channel().run(lambda: None)
