"""What the Slack channel is told of its app."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from slack_sdk.errors import SlackApiError

from bot.channels.connection import Finding, Misconfigured
from bot.channels.slack_errors import code, is_about_token

BOT_TOKEN = "LADDERMAAT_SLACK_BOT_TOKEN"
APP_TOKEN = "LADDERMAAT_SLACK_APP_TOKEN"
SIGNING_SECRET = "LADDERMAAT_SLACK_SIGNING_SECRET"

ROOMS = {
    "helpdesk": "LADDERMAAT_SLACK_HELPDESK",
    "escalation": "LADDERMAAT_HELPDESK_ESCALATION",
}
"""The settings that name the channels of the desk."""

REMEDIES = {
    BOT_TOKEN: "Copy the Bot User OAuth Token (xoxb-…) from OAuth & Permissions.",
    APP_TOKEN: "Copy a token (xapp-…) with connections:write from Basic Information, "
    "App-Level Tokens.",
    SIGNING_SECRET: "Copy it from Basic Information, App Credentials.",
}
"""Where in the pages of a Slack app each of them stands."""

Mode: TypeAlias = Literal["socket", "http"]


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """The secrets of the app, and how its events come."""

    bot_token: str = field(repr=False)
    app_token: str | None = field(default=None, repr=False)
    """For Socket Mode: by it we fetch events."""
    signing_secret: str | None = field(default=None, repr=False)
    """For HTTP: by it Slack signs the events that it brings."""
    mode: Mode = "socket"
    api: str = "https://slack.com/api/"
    helpdesk: str | None = None
    """Id of the channel in which colleagues have their desk."""
    escalation: str | None = None
    """Id of the channel that is told of what nobody answers."""


def mode_trouble(settings: SlackSettings) -> Finding | None:
    """Tell which secret the mode needs and does not have."""
    match settings:
        case SlackSettings(mode="socket", app_token=None):
            return Finding(
                f"Socket Mode needs an app token, and {APP_TOKEN} is not set.",
                REMEDIES[APP_TOKEN],
            )
        case SlackSettings(mode="http", signing_secret=None):
            return Finding(
                f"HTTP needs a signing secret, and {SIGNING_SECRET} is not set.",
                REMEDIES[SIGNING_SECRET],
            )
        case _:
            return None


@contextmanager
def refusing(setting: str) -> Iterator[None]:
    """Take what Slack has against a token as a matter of the setting that it comes from."""
    try:
        yield
    except SlackApiError as error:
        if is_about_token(error):
            raise Misconfigured(
                f"Slack refuses {setting}: {code(error)}. {REMEDIES[setting]}"
            ) from error
        raise
