"""The channel `telegram`: private chats, groups and topics, by polling or by webhook."""

from collections.abc import Callable, Sequence

from aiohttp import web
from telegram.error import ChatMigrated, Forbidden, InvalidToken

from bot.channels.channel import Brought, Delivery, Later, Limits, Pace, Refused
from bot.channels.connection import Finding, Misconfigured
from bot.channels.house import House
from bot.channels.telegram_account import Connection, TelegramAccount, Wire, by_http
from bot.channels.telegram_addressed import ourselves
from bot.channels.telegram_chat import NAME, Chat
from bot.channels.telegram_courtesies import Courtesies
from bot.channels.telegram_examination import BAD_TOKEN, examined
from bot.channels.telegram_files import fetched
from bot.channels.telegram_intake import Intake
from bot.channels.telegram_meanwhile import TelegramMeanwhile
from bot.channels.telegram_menu import offer_commands
from bot.channels.telegram_polling import poll
from bot.channels.telegram_rendering import rendered
from bot.channels.telegram_revising import revise
from bot.channels.telegram_sending import send
from bot.channels.telegram_updates import moved
from bot.channels.telegram_webhook import Webhook
from core.address import Address
from core.contents import Attached

PRIVATE = Pace(per_second=1, burst=3)
GROUP = Pace(per_second=15 / 60, burst=5)
"""So that no minute has more than the 20 messages that Telegram lets into a group."""


def pace(address: Address) -> Pace:
    """Give how fast Telegram takes messages in one chat."""
    return GROUP if address.id.startswith("-") else PRIVATE


class TelegramChannel:
    """Talks with the users of Telegram as one bot; `aclose` it after the last delivery."""

    name = NAME
    desk = None

    def __init__(self, account: TelegramAccount, house: House, wire: Wire = by_http) -> None:
        self._account = account
        self._house = house
        self._connection = Connection(account, wire)
        self._bot = self._connection.bot
        self._webhook = Webhook(account, self._bot)
        self._courtesies = Courtesies()
        self.meanwhile = TelegramMeanwhile(self._bot)

    @property
    def limits(self) -> Limits:
        """How fast Telegram takes messages."""
        return Limits(Pace(self._account.per_second), pace)

    @property
    def routes(self) -> list[web.RouteDef]:
        """What the web server serves for this channel: nothing, unless updates are brought."""
        return self._webhook.routes if self._account.mode == "webhook" else []

    @property
    def one_at_a_time(self) -> bool:
        """Whether updates are fetched: Telegram refuses a second who does."""
        return self._account.mode == "polling"

    async def deliver(self, delivery: Delivery) -> Brought:
        """Send one message of a reply; in a group, the first quotes what it answers."""
        try:
            chat = Chat.at(delivery.to)
        except ValueError:
            raise Refused(f"{delivery.to} is no chat on Telegram") from None
        try:
            return await self._bring(delivery, chat)
        except ChatMigrated as error:
            now, learnt_from = self._house.now(), f"/{delivery.seq}"
            await self._house.accept(moved(chat, error.new_chat_id, now, learnt_from))
            raise Later(1) from error

    async def _bring(self, delivery: Delivery, chat: Chat) -> Brought:
        if delivery.revises and await revise(self._bot, chat, delivery.revises, delivery.instead):
            return Brought(more=False)
        messages = rendered(delivery.blocks, shared=chat.shared)
        if delivery.part >= len(messages):
            return Brought(more=False)
        quoting = int(delivery.place) if delivery.place and delivery.part == 0 else None
        sent = await send(self._bot, chat, messages[delivery.part], quoting)
        return Brought(delivery.part + 1 < len(messages), str(sent))

    async def run(self, ready: Callable[[], None]) -> None:
        """Take in updates until cancelled; calls `ready` once they can come."""
        try:
            us = ourselves(await self._bot.get_me())
            intake = Intake(self._bot, self._house, us, self._courtesies)
            self._courtesies.begin("the menu", offer_commands(self._bot, self._house))
            match self._account.mode:
                case "polling":
                    await poll(self._bot, intake.take, ready)
                case "webhook":
                    await self._webhook.keep(intake.take, ready)
        except (InvalidToken, Forbidden) as error:
            raise Misconfigured(f"Telegram says {str(error)!r}: {BAD_TOKEN}") from error

    async def fetch(self, attached: Attached) -> bytes:
        """Get the content of a document; raises Unavailable."""
        return await fetched(self._bot, attached)

    async def examine(self) -> Sequence[Finding]:
        """Look at token, webhook and permissions, changing nothing."""
        return await examined(self._bot, self._account)

    async def aclose(self) -> None:
        """Finish what was begun, and close the connections."""
        await self._courtesies.finish()
        await self._connection.aclose()
