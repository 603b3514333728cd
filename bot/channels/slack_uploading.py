"""Documents and pictures to Slack, which puts them there when it has looked at them."""

import asyncio
import logging

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack_errors import code
from bot.channels.slack_mrkdwn import cut
from bot.channels.slack_place import Place
from bot.channels.slack_rendering import ALT
from bot.error_words import brief
from bot.pictures.drawn import drawn
from core.blocks import File, Picture

logger = logging.getLogger(__name__)

_NO_PICTURES = {
    "file_type_not_allowed",
    "file_upload_size_restricted",
    "file_uploads_disabled",
    "missing_scope",
}
"""What Slack says where it takes none."""
PATIENCE = 10.0
"""Seconds for bringing a picture: whoever waits for the answer can do with the words."""


async def upload(client: AsyncWebClient, file: File, place: Place) -> None:
    """Bring a document; raises SlackApiError, or what keeps it from where Slack wants it."""
    try:
        await client.files_upload_v2(
            channel=place.channel,
            thread_ts=place.thread,
            filename=file.name,
            title=file.name,
            content=file.content,
        )
    except SlackRequestError as error:
        # What it says holds the name of the document.
        raise ConnectionError("the address Slack gave for uploading took no document") from error


async def show(client: AsyncWebClient, picture: Picture, place: Place) -> bool:
    """Bring a picture; False where it cannot be drawn or is not taken. Raises SlackApiError.

    It goes to an address of its own, which may be out of reach where all else of Slack is not.
    """
    content = await drawn(picture)
    if content is None:
        return False
    try:
        async with asyncio.timeout(PATIENCE):
            await client.files_upload_v2(
                channel=place.channel,
                thread_ts=place.thread,
                filename=picture.name,
                title=picture.drawing.title,
                alt_txt=cut(picture.alt, ALT),
                content=content,
            )
    except SlackApiError as error:
        if code(error) not in _NO_PICTURES:
            raise
        logger.info("no picture was taken at %s: %s", place, code(error))
        return False
    except (SlackRequestError, ClientError, TimeoutError) as error:
        logger.info("no picture was taken at %s: %s", place, brief(error))
        return False
    return True
