"""Documents that people send in Slack, which keeps them until they are asked for."""

from http import HTTPStatus
from urllib.parse import urlsplit

from aiohttp import ClientResponse, ClientSession
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.connection import Unavailable
from bot.channels.slack_errors import code
from core.contents import Attached

LARGEST = 20 * 1024 * 1024
"""Bytes of the largest document that is fetched."""
_HOSTS = {"slack.com", "files.slack.com"}
"""Whom the token is shown to, besides the API."""
_GONE = {"file_deleted", "file_not_found"}


async def fetched(client: AsyncWebClient, session: ClientSession, attached: Attached) -> bytes:
    """Get the content of a document; raises Unavailable."""
    url = await _address(client, attached)
    headers = {"Authorization": f"Bearer {client.token}"}
    async with session.get(
        url, headers=headers, allow_redirects=False, proxy=client.proxy
    ) as response:
        if response.status != HTTPStatus.OK:
            raise Unavailable(f"the document cannot be had from Slack: {response.status}")
        return await _content(response)


async def _address(client: AsyncWebClient, attached: Attached) -> str:
    """Ask where a document is; the token goes nowhere but to Slack."""
    try:
        found = await client.files_info(file=attached.ref)
    except SlackApiError as error:
        if code(error) in _GONE:
            raise Unavailable("the document was deleted in Slack") from error
        raise
    url = str(found["file"].get("url_private_download", ""))
    if urlsplit(url).netloc not in {*_HOSTS, urlsplit(client.base_url).netloc}:
        raise Unavailable("the document is not kept by Slack but elsewhere")
    return url


async def _content(response: ClientResponse) -> bytes:
    """Read as far as is allowed: what was said of the size beforehand need not be true."""
    content = bytearray()
    async for chunk in response.content.iter_any():
        content += chunk
        if len(content) > LARGEST:
            raise Unavailable(f"the document is larger than {LARGEST // 1024**2} MB")
    return bytes(content)
