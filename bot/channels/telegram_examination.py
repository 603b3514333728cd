"""Looking whether Telegram and the settings fit each other, without changing anything."""

from collections.abc import Iterator, Sequence

from telegram import Bot, User, WebhookInfo
from telegram.error import Forbidden, InvalidToken

from bot.channels.connection import Finding, Misconfigured
from bot.channels.telegram_account import TelegramAccount
from bot.channels.telegram_webhook import address

BAD_TOKEN = (
    "copy the token anew from @BotFather into LADDERMAAT_TELEGRAM_TOKEN, and see that "
    "LADDERMAAT_TELEGRAM_API is right"
)
MANY_PENDING = 100
"""Updates that wait at Telegram: more than that is no longer a moment's work."""


async def examined(bot: Bot, account: TelegramAccount) -> Sequence[Finding]:
    """Look at token, webhook and permissions; raises when Telegram cannot be reached."""
    try:
        me = await bot.get_me()
    except (InvalidToken, Forbidden) as error:
        remedy = BAD_TOKEN[0].upper() + BAD_TOKEN[1:] + "."
        return (Finding(f"Telegram does not accept the token: {error}.", remedy),)
    webhook = await bot.get_webhook_info()
    return (
        Finding(f"The token is that of @{me.username}."),
        *_mode(webhook, account),
        *_waiting(webhook),
        *_permissions(me),
    )


def _mode(webhook: WebhookInfo, account: TelegramAccount) -> Iterator[Finding]:
    if account.mode == "polling":
        yield _polling(webhook)
        return
    try:
        url = address(account)
    except Misconfigured as error:
        yield Finding("There is no address for the webhook.", str(error))
        return
    if webhook.url == url:
        yield Finding("Telegram brings updates to this server.")
    else:
        yield Finding(
            "Telegram does not bring updates to this server.",
            "Start laddermaat serve, which sets the webhook; see that nobody else uses the token.",
        )


def _polling(webhook: WebhookInfo) -> Finding:
    if webhook.url:
        return Finding(
            "Telegram brings updates to a webhook, while they would be fetched.",
            "Starting laddermaat serve removes the webhook; or set "
            "LADDERMAAT_TELEGRAM_MODE=webhook.",
        )
    return Finding("Updates are fetched, and no webhook is in the way.")


def _waiting(webhook: WebhookInfo) -> Iterator[Finding]:
    if webhook.last_error_message:
        yield Finding(
            f"When Telegram last failed to bring an update, {webhook.last_error_date:%d %B %H:%M} "
            f"UTC, it met: {webhook.last_error_message}.",
            "See that LADDERMAAT_PUBLIC_URL can be reached from the internet, with a valid "
            "certificate.",
        )
    if webhook.pending_update_count > MANY_PENDING:
        yield Finding(
            f"{webhook.pending_update_count} updates wait at Telegram.",
            "Start laddermaat serve, or see in its log why it does not take them in.",
        )


def _permissions(me: User) -> Iterator[Finding]:
    if me.can_read_all_group_messages:
        yield Finding(
            "In groups the bot is sent every message, and looks only at those addressed to it.",
            "Send /setprivacy to @BotFather and choose Enable, so that it is sent no more.",
        )
    else:
        yield Finding("In groups the bot is sent only what is addressed to it.")
    if me.supports_inline_queries:
        yield Finding("Partners can be found from any chat.")
    else:
        yield Finding(
            "Partners cannot be found from other chats.", "Send /setinline to @BotFather."
        )
