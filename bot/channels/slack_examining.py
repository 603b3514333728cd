"""Looking whether Slack will have us as we are set."""

from collections.abc import AsyncIterator, Mapping

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.channels.connection import Finding
from bot.channels.slack_errors import code, is_about_token
from bot.channels.slack_settings import (
    APP_TOKEN,
    BOT_TOKEN,
    REMEDIES,
    ROOMS,
    SlackSettings,
    mode_trouble,
)

SCOPES = (
    "app_mentions:read channels:history channels:read chat:write commands files:read files:write "
    "groups:history groups:read im:history im:write reactions:read users:read"
).split()
"""What the app must be permitted, as in docs/slack-manifest.yaml."""
_OURS_ALONE = f"Make it a private channel of this workspace, or set {ROOMS['helpdesk']} to one."
_NETWORK = "Look whether this machine reaches the internet, and whether a proxy is in between."
_TROUBLE = "Try again later; if it stays, look at the proxy, and at https://slack-status.com."


async def examine(client: AsyncWebClient, settings: SlackSettings) -> tuple[Finding, ...]:
    """Look at tokens, permissions and signing secret, without changing anything."""
    return tuple([finding async for finding in _examine(client, settings)])


async def _examine(client: AsyncWebClient, settings: SlackSettings) -> AsyncIterator[Finding]:
    try:
        answer = await client.auth_test()
    except SlackApiError as error:
        yield _refusal(error, "bot token", REMEDIES[BOT_TOKEN])
    except (ClientError, TimeoutError) as error:
        yield Finding(f"Slack cannot be reached at {settings.api}: {error!r}.", _NETWORK)
    else:
        yield Finding(f"Slack knows us as @{answer['user']} in workspace {answer['team']}.")
        yield _scopes(answer)
        yield await _mode(client, settings)
        rooms = {"helpdesk": settings.helpdesk, "escalation": settings.escalation}
        for subject, channel in rooms.items():
            if channel:
                yield await _room(client, subject, channel)


def _refusal(error: SlackApiError, token: str, remedy: str) -> Finding:
    """Say what is refused: another token is no remedy for a Slack or proxy that is in trouble."""
    if is_about_token(error):
        return Finding(f"Slack refuses the {token}: {code(error)}.", remedy)
    return Finding(f"Slack, or a proxy on the way to it, answers: {code(error)}.", _TROUBLE)


def _scopes(answer: AsyncSlackResponse) -> Finding:
    """Compare what the token may do with what it needs, where Slack tells."""
    told: str | None = answer.headers.get("x-oauth-scopes")
    if told is None:
        return Finding("Slack does not tell what the bot token may do.")
    missing = ", ".join(sorted(set(SCOPES) - set(told.replace(" ", "").split(","))))
    if missing:
        return Finding(
            f"The bot token lacks these scopes: {missing}.",
            "Paste docs/slack-manifest.yaml under App Manifest, and install the app anew.",
        )
    return Finding("The bot token has every scope that is needed.")


async def _mode(client: AsyncWebClient, settings: SlackSettings) -> Finding:
    """Look at what the mode needs: an app token that connects, or a signing secret."""
    if trouble := mode_trouble(settings):
        return trouble
    if settings.mode == "http":
        return Finding("The signing secret is set; a first request of Slack shows if it is right.")
    try:
        await client.apps_connections_open(app_token=str(settings.app_token))
    except SlackApiError as error:
        return _refusal(error, "app token", REMEDIES[APP_TOKEN])
    return Finding("The app token opens connections.")


async def _room(client: AsyncWebClient, subject: str, channel: str) -> Finding:
    """Look whether we are in a channel: there we speak to colleagues, and hear them."""
    try:
        found = (await client.conversations_info(channel=channel))["channel"]
    except SlackApiError as error:
        return Finding(
            f"The {subject} channel {channel} cannot be seen: {code(error)}.",
            f"Invite Laddermaat there with /invite, or correct {ROOMS[subject]}.",
        )
    room = f"{subject} channel #{found['name']}"
    if found.get("is_archived"):
        return Finding(f"The {room} is archived.", "Unarchive it.")
    if not found.get("is_member"):
        return Finding(f"Laddermaat is not in the {room}.", "Invite it there with /invite.")
    if subject == "helpdesk" and (seen := _seen_by_others(found)):
        return Finding(f"The {room} {seen}, and users' questions stand in it.", _OURS_ALONE)
    return Finding(f"Laddermaat is in the {room}.")


def _seen_by_others(room: Mapping[str, object]) -> str | None:
    """Tell by which others a channel is seen than by those whom somebody invited."""
    if room.get("is_ext_shared"):
        return "is shared with another workspace"
    return None if room.get("is_private") else "is public"
