"""Drawing beside the work: a picture that cannot be drawn stops nobody.

Then what stands in it is said in words, which every picture has.
"""

import logging

from bot.apart import Apart
from bot.error_words import in_full
from bot.pictures.drawing import png
from core.blocks import Picture
from core.drawings import Drawing

logger = logging.getLogger(__name__)

_DRAWING = Apart("drawing", 2)


async def drawn(picture: Picture) -> bytes | None:
    """Draw a picture as PNG, beside other work; None when it cannot be drawn: the log tells why."""
    return await _DRAWING.do(_drawn, picture.drawing)


def _drawn(drawing: Drawing) -> bytes | None:
    try:
        return png(drawing)
    except BaseException as error:
        # Not with the error itself: its message may hold words of the user.
        logger.error("a %s cannot be drawn: %s", drawing.kind, in_full(error))  # noqa: TRY400
        return None
