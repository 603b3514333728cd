"""Drawing beside the work: a picture that cannot be drawn stops nobody.

Then what stands in it is said in words, which every picture has.
"""

import asyncio
import logging

from bot.error_words import in_full
from bot.pictures.drawing import png
from core.blocks import Picture
from core.drawings import Drawing

logger = logging.getLogger(__name__)


async def drawn(picture: Picture) -> bytes | None:
    """Draw a picture as PNG, in a thread; None when it cannot be drawn, which the log tells."""
    return await asyncio.to_thread(_drawn, picture.drawing)


def _drawn(drawing: Drawing) -> bytes | None:
    try:
        return png(drawing)
    except BaseException as error:
        # Not with the error itself: its message may hold words of the user.
        logger.error("a %s cannot be drawn: %s", drawing.kind, in_full(error))  # noqa: TRY400
        return None
