"""The channel `slack`: direct messages, threads, slash commands, forms and the App Home.

What happens comes over a socket that we open (Socket Mode), or as signed requests (HTTP). Bolt
checks it, and would acknowledge it before a listener sees it; so it is kept in a middleware, and
what was not kept is not acknowledged: Slack brings it again. That middleware comes before Bolt
authorizes, since to what it cannot authorize Bolt answers that all is well.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from secrets import token_hex

from aiohttp import ClientSession, ClientTimeout, web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.channel import Brought, Delivery, Limits, Pace
from bot.channels.connection import Finding, Misconfigured
from bot.channels.house import House
from bot.channels.slack_at_desk import AtDesk
from bot.channels.slack_bringing import bring
from bot.channels.slack_cards import Cards
from bot.channels.slack_desk import SlackDesk
from bot.channels.slack_examining import examine
from bot.channels.slack_files import fetched
from bot.channels.slack_forms import Forms
from bot.channels.slack_home import Homes
from bot.channels.slack_meanwhile import SlackMeanwhile
from bot.channels.slack_members import Members
from bot.channels.slack_people import People
from bot.channels.slack_place import NAME
from bot.channels.slack_post import Part
from bot.channels.slack_reception import Reception
from bot.channels.slack_sending import Sender
from bot.channels.slack_settings import BOT_TOKEN, SlackSettings, mode_trouble, refusing
from bot.channels.slack_signature import Signature
from bot.channels.slack_socket import listen
from core.address import Address
from core.contents import Attached

_TIMEOUT = ClientTimeout(total=20)
"""How long a call of Slack may take."""


def _pace(_: Address) -> Pace:
    """Slack takes about one message a second in a conversation, and a few more at once."""
    return Pace(per_second=1, burst=3)


class SlackChannel:
    """Talks with the people of a workspace; `aclose` it after the last delivery."""

    name = NAME
    one_at_a_time = False  # Slack spreads events over whoever is connected
    limits = Limits(chat=_pace)

    def __init__(self, settings: SlackSettings, house: House) -> None:
        self._settings = settings
        self._session = ClientSession(timeout=_TIMEOUT)
        # What fails is tried again by the engine, which knows what was already brought.
        self._client = AsyncWebClient(
            settings.bot_token, settings.api, session=self._session, retry_handlers=[]
        )
        self._sender = Sender(self._client)
        self.meanwhile = SlackMeanwhile(self._client, self._sender)
        self._people = People(self._client)
        members = Members(self._client, settings.helpdesk)
        self._homes = Homes(self._client, house, self._people, members)
        self._cards = Cards(self._client, house.desk)
        at_desk = AtDesk(self._client, house, self._cards, self._people)
        forms = Forms(self._client, house)
        self._reception = Reception(house, forms, self._homes, self._people, at_desk)
        self.desk = self._desk(house, settings)
        self._bolt = AsyncApp(
            name=NAME,
            client=self._client,
            signing_secret=settings.signing_secret or "",
            request_verification_enabled=self._signed,
            before_authorize=self._take,
        )
        # Without a secret there is no door, and nobody who could sign.
        self._signature = Signature(settings.signing_secret or token_hex())
        self._me: str | None = None

    @property
    def routes(self) -> list[web.RouteDef]:
        """What the web server serves for this channel: nothing in Socket Mode."""
        return [web.post("/slack/events", self._request)] if self._signed else []

    @property
    def _signed(self) -> bool:
        return self._settings.mode == "http" and bool(self._settings.signing_secret)

    async def run(self, ready: Callable[[], None]) -> None:
        """Take in what happens until cancelled; calls `ready` once it can come.

        Raises Misconfigured for tokens that Slack refuses or that the mode lacks, and whatever
        went wrong when Slack cannot be reached or is lost.
        """
        if trouble := mode_trouble(self._settings):
            raise Misconfigured(f"{trouble.what} {trouble.remedy}")
        with refusing(BOT_TOKEN):
            self._me = (await self._client.auth_test())["user_id"]
        beside = asyncio.gather(self._homes.keep_publishing(), self._cards.keep_current())
        try:
            if self._settings.mode == "socket":
                await listen(self._bolt, str(self._settings.app_token), ready)
            else:
                ready()
                await asyncio.Event().wait()
        finally:
            self._people.close()
            beside.cancel()
            with suppress(asyncio.CancelledError):
                await beside

    async def deliver(self, delivery: Delivery) -> Brought:
        """Bring one part of a message; with the last one, the App Home follows it."""

        async def put(part: Part) -> str | None:
            return await self._sender.send(part, delivery.to, delivery.place)

        brought = await bring(self._client, delivery, put)
        if not brought.more:
            self._homes.refresh(delivery.to)
        return brought

    async def fetch(self, attached: Attached) -> bytes:
        """Get the content of a document; raises Unavailable."""
        return await fetched(self._client, self._session, attached)

    async def examine(self) -> Sequence[Finding]:
        """Look whether tokens, permissions and mode are right, changing nothing."""
        return await examine(self._client, self._settings)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._session.close()

    def _desk(self, house: House, settings: SlackSettings) -> SlackDesk | None:
        """Make the desk, if it has a channel: it lives as long as this one."""
        if settings.helpdesk is None:
            return None
        return SlackDesk(
            self._client,
            self._session,
            house.desk,
            self._cards,
            channel=settings.helpdesk,
            escalation=settings.escalation,
        )

    async def _request(self, request: web.Request) -> web.Response:
        await self._signature.check(request)
        try:
            asked = await to_bolt_request(request)
        except (ValueError, RecursionError):
            raise web.HTTPBadRequest(text="This is no request of Slack.\n") from None
        return await to_aiohttp_response(await self._bolt.async_dispatch(asked))

    async def _take(
        self, body: Mapping[str, object], next_: Callable[[], Awaitable[BoltResponse]]
    ) -> BoltResponse:
        if body.get("type") == "url_verification":
            return await next_()
        if self._me is None:  # not ready yet: Slack brings it again
            return BoltResponse(status=503, body="")
        return await self._reception.take(body, self._me)
