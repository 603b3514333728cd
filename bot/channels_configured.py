"""Which channels reach out: those whose token is set."""

from bot.channels.house import House
from bot.channels.telegram import TelegramChannel
from bot.channels.telegram_account import TelegramAccount
from bot.settings import Settings


def configured(settings: Settings, house: House) -> tuple[TelegramChannel, ...]:
    """Make the channels that are set up; `aclose` each after its last delivery."""
    if settings.telegram_token is None:
        return ()
    account = TelegramAccount(
        settings.telegram_token.get_secret_value(),
        mode=settings.telegram_mode,
        api=settings.telegram_api,
        public_url=settings.public_url,
        per_second=settings.telegram_per_second,
    )
    return (TelegramChannel(account, house),)
