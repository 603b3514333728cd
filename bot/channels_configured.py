"""Which channels reach out: those whose token or server is set.

The library of a platform takes a quarter of a second or more to load, and that is done for
platforms that are set up.
"""

from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

from bot.channels.connection import ConnectedChannel, DeskChannel
from bot.channels.house import House
from bot.channels.mail import MailChannel
from bot.channels.quiet_desk import QuietDesk
from bot.settings import Settings


@asynccontextmanager
async def configured(
    settings: Settings, house: House
) -> AsyncIterator[tuple[ConnectedChannel, ...]]:
    """Make the channels that are set up, and close them at the end."""
    made = (_telegram(settings, house), _slack(settings, house))
    channels = tuple(channel for channel in made if channel)
    async with AsyncExitStack() as closing:
        for channel in channels:
            closing.push_async_callback(channel.aclose)
        yield channels


def mail(settings: Settings) -> Iterator[MailChannel]:
    """Make the channel that only sends, if it is set up: it keeps no connection."""
    if settings.mail_server and settings.mail_from:
        yield MailChannel(settings.mail_server, settings.mail_from)


def desk_of(channels: Sequence[ConnectedChannel]) -> DeskChannel:
    """Give the channel on which colleagues have their desk; the one that is quiet, without any."""
    return next((channel.desk for channel in channels if channel.desk), QuietDesk())


def _telegram(settings: Settings, house: House) -> ConnectedChannel | None:
    if settings.telegram_token is None:
        return None
    from bot.channels.telegram import TelegramChannel  # noqa: PLC0415
    from bot.channels.telegram_account import TelegramAccount  # noqa: PLC0415

    account = TelegramAccount(
        settings.telegram_token.get_secret_value(),
        mode=settings.telegram_mode,
        api=settings.telegram_api,
        public_url=settings.public_url,
        per_second=settings.telegram_per_second,
    )
    return TelegramChannel(account, house)


def _slack(settings: Settings, house: House) -> ConnectedChannel | None:
    if settings.slack_bot_token is None:
        return None
    from bot.channels.slack import SlackChannel  # noqa: PLC0415
    from bot.channels.slack_settings import SlackSettings  # noqa: PLC0415

    escalation = settings.helpdesk_escalation
    app_token, secret = settings.slack_app_token, settings.slack_signing_secret
    app = SlackSettings(
        settings.slack_bot_token.get_secret_value(),
        app_token.get_secret_value() if app_token else None,
        secret.get_secret_value() if secret else None,
        settings.slack_mode,
        settings.slack_api,
        settings.slack_helpdesk,
        escalation if escalation and "@" not in escalation else None,
    )
    return SlackChannel(app, house)
