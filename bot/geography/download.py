"""Downloading a zip file and taking one member out of it, never more than is sane."""

import asyncio
import io
import zlib
from collections.abc import Callable
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from aiohttp import (
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    InvalidURL,
    NonHttpUrlClientError,
)

from bot.geography.geonames import GeoNamesError

LARGEST_DOWNLOAD = 20_000_000
"""In bytes; the dumps are about one million."""
LARGEST_MEMBER = 50_000_000
"""In bytes, unpacked; the dumps are about three million."""
TIMEOUT = ClientTimeout(total=300, connect=20, sock_read=30)
"""In seconds."""
_CHUNK = 65_536
_ENCRYPTED = 0x1

Told = Callable[[int, int | None], None]
"""Is told how many bytes there are, of how many if that is known."""


async def download(url: str, told: Told) -> bytes:
    """Fetch a file; GeoNamesError with the remedy when it does not come, or does not end."""
    try:
        async with (
            ClientSession(timeout=TIMEOUT, trust_env=True) as session,
            session.get(url) as response,
        ):
            return await _content(url, response, told)
    except TimeoutError:
        raise GeoNamesError(f"{url}: no answer in time. Check the network, try again") from None
    except (InvalidURL, NonHttpUrlClientError, UnicodeError):
        raise GeoNamesError(
            f"{url}: this is no web address, or leads to none. Let LADDERMAAT_GEONAMES_URL "
            "(or --url) begin with https://"
        ) from None
    except (ClientError, OSError) as error:
        raise GeoNamesError(
            f"{url}: it cannot be downloaded ({str(error) or type(error).__name__}). Check the "
            "network and LADDERMAAT_GEONAMES_URL (or --url), and try again"
        ) from None


async def _content(url: str, response: ClientResponse, told: Told) -> bytes:
    if response.status != 200:
        raise GeoNamesError(
            f"{url}: the server answers {response.status} {response.reason}. Check "
            "LADDERMAAT_GEONAMES_URL (or --url): dump/NL.zip and zip/NL.zip are sought below it"
        )
    content = bytearray()
    async for chunk in response.content.iter_chunked(_CHUNK):
        content += chunk
        told(len(content), response.content_length)
        if len(content) > LARGEST_DOWNLOAD:
            raise _too_large(url, LARGEST_DOWNLOAD)
    return bytes(content)


async def unpack(url: str, content: bytes, member: str) -> str:
    """Take a text out of a zip file; GeoNamesError if that cannot be, or would be too large."""
    return await asyncio.to_thread(_unpack, url, content, member)


def _unpack(url: str, content: bytes, member: str) -> str:
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            stated = archive.getinfo(member)
            if stated.file_size > LARGEST_MEMBER:
                raise _too_large(f"{url}: {member}", LARGEST_MEMBER)
            data = _member(archive, stated)
    except GeoNamesError:
        raise
    except KeyError:
        raise _no_dump(url, f"there is no {member} in it") from None
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise _no_dump(url, f"it is not a whole zip file: {error}") from None
    if len(data) > LARGEST_MEMBER:
        raise _too_large(f"{url}: {member}", LARGEST_MEMBER)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _no_dump(url, f"{member} is not UTF-8 text from byte {error.start} on") from None


def _member(archive: ZipFile, stated: ZipInfo) -> bytes:
    """Unpack, but no more than there may be: what is stated may be a lie."""
    if stated.flag_bits & _ENCRYPTED or stated.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise BadZipFile("it is encrypted, or packed in an unusual way")
    with archive.open(stated) as stream:
        return stream.read(LARGEST_MEMBER + 1)


def _no_dump(url: str, why: str) -> GeoNamesError:
    return GeoNamesError(
        f"{url}: {why}. Try again; if it stays so, check LADDERMAAT_GEONAMES_URL (or --url)"
    )


def _too_large(what: str, most: int) -> GeoNamesError:
    return GeoNamesError(
        f"{what} is larger than {most // 1_000_000} MB, which no dump of the Netherlands is: "
        "nothing more of it was read. Check LADDERMAAT_GEONAMES_URL (or --url)"
    )
