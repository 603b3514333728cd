"""Documents and pictures to Slack, which puts them there when it has looked at them."""

import logging

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.channels.slack_errors import code
from bot.channels.slack_mrkdwn import cut
from bot.channels.slack_place import Place
from bot.channels.slack_rendering import ALT
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


async def upload(client: AsyncWebClient, file: File, place: Place) -> None:
    """Bring a document; raises SlackApiError."""
    await client.files_upload_v2(
        channel=place.channel,
        thread_ts=place.thread,
        filename=file.name,
        title=file.name,
        content=file.content,
    )


async def show(client: AsyncWebClient, picture: Picture, place: Place) -> bool:
    """Bring a picture; False where it cannot be drawn or is not taken. Raises SlackApiError."""
    content = await drawn(picture)
    if content is None:
        return False
    try:
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
    return True
