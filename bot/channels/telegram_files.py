"""Documents that were sent: Telegram keeps them until they are asked for."""

from telegram import Bot
from telegram.constants import FileSizeLimit
from telegram.error import BadRequest

from bot.channels.connection import Unavailable
from core.contents import Attached

MOST_BYTES = int(FileSizeLimit.FILESIZE_DOWNLOAD)
"""What Telegram hands out to a bot."""


async def fetched(bot: Bot, attached: Attached) -> bytes:
    """Get the content of a document; raises Unavailable."""
    _check(attached.size)
    try:
        file = await bot.get_file(attached.ref)
    except BadRequest as error:
        raise Unavailable(f"the document cannot be had from Telegram: {error}") from error
    _check(file.file_size or 0)
    return bytes(await file.download_as_bytearray())


def _check(size: int) -> None:
    if size > MOST_BYTES:
        most = f"{MOST_BYTES // 1_000_000} MB"
        raise Unavailable(f"the document is over the {most} that Telegram hands out to a bot")
