"""Documents: a company is scored from one; of any other only what was said with it counts.

Of its content nothing is kept.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.apart import Apart
from bot.clock import ZONE
from bot.documents.company import score_of
from bot.documents.fetch import Fetch
from bot.documents.parsing import Unreadable, parse_document, values_in
from bot.documents.telling import refused, scored, unreadable
from bot.progress import UNSEEN, Progress
from bot.spreadsheets.recognising import is_spreadsheet
from bot.texts import Markdown, Texts, Voice
from core.blocks import Block, Text
from core.contents import Attached, Said
from core.conversation import Handler, Reply, Turn
from core.ladder.company import Refused
from core.ladder.edition import Editions, NoEdition

MOST_MB = 1
"""A company takes a few kilobytes."""
MOST_VALUES = 2_000
"""Some three hundred groups or purchases: however they are made up, they take half a second."""
EXTENSIONS = {".json", ".toml"}
MEDIA_TYPES = {"application/json", "application/toml"}

_SCORING = Apart("documents", 1)


class Documents:
    """Answers documents, pictures and recordings."""

    def __init__(
        self, texts: Texts, editions: Editions, fetch: Fetch, progress: Progress = UNSEEN
    ) -> None:
        self._texts = texts
        self._editions = editions
        self._fetch = fetch
        self._progress = progress

    async def __call__(self, turn: Turn) -> Reply | None:
        """Score a company, and say of any other document that it cannot be read."""
        if not isinstance(turn.content, Attached):
            return None
        voice = self._texts.voice(turn.language)
        if _is_company(turn.content):
            return Reply(await self._company(turn, turn.content, voice), turn.state)
        said = f"{voice('no-documents')} {voice('documents-read')}"
        return Reply((Text(said),), turn.state)

    def captioned(self, handler: Handler) -> Handler:
        """Have what was said with any other document answered as a message would be."""

        async def handle(turn: Turn) -> Reply | None:
            match turn.content:
                case Attached(caption=caption) as sent if caption.strip() and not _is_read(sent):
                    reply = await handler(replace(turn, content=Said(caption)))
                    note = Text(self._texts.voice(turn.language)("document-unread"))
                    return reply and replace(reply, blocks=(note, *reply.blocks))
                case _:
                    return await handler(turn)

        return handle

    async def _company(self, turn: Turn, attached: Attached, voice: Voice) -> tuple[Block, ...]:
        name, most = attached.name, MOST_MB * 1024**2
        too_large = Text(voice("document-too-large", name=name, most=MOST_MB))
        if attached.size > most:
            return (too_large,)
        content = await self._fetch(turn.sender, attached)
        if content is None:
            return (Text(voice("document-gone", name=name)),)
        if len(content) > most:
            return (too_large,)
        today = turn.at.astimezone(ZONE).date()
        # A crafted one takes a while: other conversations go on meanwhile.
        return await _SCORING.do(self._told, voice, name, content, today)

    def _told(self, voice: Voice, name: str, content: bytes, today: date) -> tuple[Block, ...]:
        try:
            data = parse_document(name, content.decode("utf-8-sig"))
            if values_in(data) > MOST_VALUES:
                return (Text(voice("document-too-full", name=name, most=MOST_VALUES)),)
            return scored(voice, name, score_of(data, self._editions, today))
        except UnicodeDecodeError:
            said = voice("document-not-text", name=name)
        except Unreadable as error:
            said = unreadable(voice, name, error)
        except NoEdition:
            known = ", ".join(edition.id for edition in self._editions)
            said = voice("document-no-edition", name=name, editions=known)
        except Refused as error:
            said = Markdown(refused(voice, name, error.problems))
        return (Text(said),)


def _is_company(attached: Attached) -> bool:
    extension = Path(attached.name).suffix.lower()
    return extension in EXTENSIONS or attached.media_type in MEDIA_TYPES


def _is_read(attached: Attached) -> bool:
    return _is_company(attached) or is_spreadsheet(attached)
