"""Files: how they are kept, described in a message, and given back."""

from tests.telegram.bot_api.arguments import Arguments, Upload
from tests.telegram.bot_api.errors import bad_request
from tests.telegram.bot_api.objects import Document, File, PhotoSize
from tests.telegram.bot_api.world import World

DOWNLOAD_BYTES = 20 << 20
PHOTO_SIDES = (90, 800)
"""Pixels of the pictures that Telegram makes of one, which are all square here."""


def stored_document(world: World, upload: Upload) -> Document:
    """Keep a file; gives what a message says of it."""
    id_, size = world.keep(upload), len(upload.content)
    return Document(id_, id_[:9], size, upload.name, upload.media_type)


def stored_photo(world: World, upload: Upload) -> tuple[PhotoSize, ...]:
    """Keep a picture; gives what a message says of it, the smallest size first."""
    size = len(upload.content)
    ids = [(world.keep(upload), side) for side in PHOTO_SIDES]
    return tuple(PhotoSize(id_, id_[:9], size, side, side) for id_, side in ids)


def uploaded(world: World, arguments: Arguments, name: str, most: int) -> Upload:
    """Give the file that came with a call, or that was kept before; refused when it is too big."""
    id_ = arguments.text(name)
    upload = arguments.files.get(name) or world.files.get(id_)
    if upload is None:
        wrong = "wrong file identifier/HTTP URL specified" if id_ else f"there is no {name} in it"
        raise bad_request(wrong)
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > most:
        raise bad_request("file is too big")
    return upload


def get_file(world: World, arguments: Arguments) -> File:
    """Tell where a file can be fetched."""
    id_ = arguments.text("file_id")
    if id_ not in world.files:
        raise bad_request("invalid file_id")
    size = len(world.files[id_].content)
    if size > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return File(id_, id_[:9], size, f"documents/{id_}")
