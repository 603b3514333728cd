"""What a message on Telegram holds: words, a place, a document, or something without words."""

from telegram import (
    Animation,
    Audio,
    Document,
    Location,
    Message,
    PhotoSize,
    Venue,
    Video,
    VideoNote,
    Voice,
)

from bot.channels.telegram_addressed import Ourselves, words
from core.contents import Arrived, Attached, Content, Located, Said
from core.market.geography import Point

_ANY = "application/octet-stream"


def content(message: Message, us: Ourselves) -> Content | None:
    """Give what was said; None when nobody said anything, as when a message is pinned.

    What has no words in it, such as a sticker, counts as saying nothing, which is answered.
    """
    said, ref = words(message, us), str(message.message_id)
    if message.text:
        return Said(said, ref) if said else Arrived()  # no more than our name
    match message.effective_attachment:
        case None:
            return None
        case Location() as location:
            return _located(location)
        case Venue(location=location):
            return _located(location)
        case [*_, PhotoSize() as largest]:
            return _attached(largest, "foto.jpg", "image/jpeg", said)
        case Document() | Audio() | Video() | Animation() as file:
            return _attached(file, file.file_name or "bestand", file.mime_type or _ANY, said)
        case Voice() as voice:
            return _attached(voice, "opname.ogg", voice.mime_type or "audio/ogg", said)
        case VideoNote() as video:
            return _attached(video, "opname.mp4", "video/mp4", said)
        case _:
            return Said("", ref)


def _located(location: Location) -> Located:
    return Located(Point(location.latitude, location.longitude))


def _attached(
    file: PhotoSize | Document | Audio | Video | Animation | Voice | VideoNote,
    name: str,
    media_type: str,
    caption: str,
) -> Attached:
    return Attached(name, media_type, file.file_size or 0, file.file_id, caption)
