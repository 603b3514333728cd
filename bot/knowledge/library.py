"""The library: the knowledge as it is now. Whoever edits a file sees it in the next answer.

What takes long, learning to recognise questions, is done once and kept in a cache.
"""

import fcntl
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from watchfiles import awatch

from bot.aside import aside
from bot.knowledge.semantic import Progress, installed, remembering, sentence_vectors, silent
from bot.settings import Settings
from core.knowledge.learned import (
    NotLearned,
    dump_learned,
    fingerprint,
    load_model,
    load_trial,
)
from core.knowledge.matcher import Matcher
from core.knowledge.model import Embed, Model
from core.knowledge.reading import KnowledgeError, read_knowledge
from core.knowledge.topic import Knowledge
from core.knowledge.trial import Trial
from core.language import Language

logger = logging.getLogger(__name__)

BUILT_IN = Path(str(files("core.knowledge")))
"""The folder of the knowledge that comes with Laddermaat."""
KEPT = 6
"""Models in the cache, so that taking an edit back needs no learning either."""


class CacheError(OSError):
    """What is learned cannot be kept; says where, and the remedy."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder for what was learned."""

    folder: Path

    def model(self, knowledge: Knowledge, embed: Embed | None, progress: Progress) -> Model:
        """Give the model for this knowledge, learned now if it never was."""
        file = self._file(knowledge, embed, progress)
        try:
            return load_model(file.read_bytes())
        except NotLearned:
            logger.warning("%s is damaged, and is learned again", file)
            file.unlink()
            return load_model(self._file(knowledge, embed, progress).read_bytes())

    def trial(self, knowledge: Knowledge, embed: Embed | None, progress: Progress) -> Trial:
        """Give the trial of that model."""
        return load_trial(self._file(knowledge, embed, progress).read_bytes())

    def holds(self, knowledge: Knowledge, *, semantic: bool) -> bool:
        """Tell whether this was learned before."""
        return self._path(knowledge, semantic=semantic).exists()

    def _path(self, knowledge: Knowledge, *, semantic: bool) -> Path:
        return self.folder / f"learned-{fingerprint(knowledge, semantic=semantic)}.npz"

    def _file(self, knowledge: Knowledge, embed: Embed | None, progress: Progress) -> Path:
        file = self._path(knowledge, semantic=embed is not None)
        if not file.exists():
            with self._locked():
                if not file.exists():  # another process may have learned it meanwhile
                    self._learn(file, knowledge, embed, progress)
        return file

    def _learn(
        self, file: Path, knowledge: Knowledge, embed: Embed | None, progress: Progress
    ) -> None:
        # Learning needs scikit-learn, which takes a second to load; answering does not.
        from core.knowledge.training import learn  # noqa: PLC0415

        if embed is not None:
            embed = remembering(embed, self.folder / "sentences.npz", progress)
        logger.info("learning to recognise questions: once, and it takes half a minute or so")
        unfinished = file.with_suffix(".new")
        unfinished.write_bytes(dump_learned(learn(knowledge, embed)))
        unfinished.replace(file)
        kept = sorted(self.folder.glob("learned-*.npz"), key=lambda old: -old.stat().st_mtime)
        for old in kept[KEPT:]:
            old.unlink()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Let one process learn, and the others wait for what it learned."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = (self.folder / "learning.lock").open("a")
        except OSError as error:
            raise CacheError(
                f"cannot keep what is learned in {self.folder} ({error.strerror}): make that "
                "folder writable, or choose another one in LADDERMAAT_CACHE_DIR"
            ) from None
        with lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


class Library:
    """The knowledge as it is now, and what tells which of it a message asks for."""

    def __init__(
        self, settings: Settings, progress: Progress = silent, *, at_once: bool = False
    ) -> None:
        """Read the knowledge; KnowledgeError or CacheError says what is wrong and the remedy.

        Sentence vectors take minutes the first time. With `at_once` one need not wait for
        them: it begins without, and `keep_current` has them learned.
        """
        self._folder = settings.knowledge_dir or BUILT_IN
        self._cache = Cache(settings.cache_dir)
        self._embed = sentence_vectors() if settings.semantic == "auto" and installed() else None
        self._progress = progress
        self.matcher = self._read(at_once=at_once)

    @property
    def knowledge(self) -> Knowledge:
        """All topics and decoys."""
        return self.matcher.knowledge

    def language_of(self, message: str) -> Language | None:
        """Give the language of a message; None where there is doubt."""
        return self.matcher.language_of(message)

    def answers(self, message: str) -> bool:
        """Tell whether a message is answered from the knowledge, and not by finding partners."""
        verdict = self.matcher.judge(message)
        if verdict.decision == "answer":
            return self.knowledge.topics[verdict.candidates[0].id].action != "partners"
        return verdict.decision == "smalltalk"

    def has_word_for_word(self, message: str) -> bool:
        """Tell whether a message is a question that the knowledge has as it stands."""
        return self.knowledge.has_word_for_word(message)

    @property
    def trial(self) -> Trial:
        """How what was learned did on phrasings it had not seen."""
        embed = self._embed if self.matcher.model.sentences else None
        return self._cache.trial(self.knowledge, embed, self._progress)

    async def keep_current(self) -> None:
        """Take over every edit, until cancelled; a broken one is reported and changes nothing."""
        if self._embed is not None and self.matcher.model.sentences is None:
            await self.renew()
        async for _ in awatch(self._folder / "topics", self._folder / "decoys"):
            await self.renew()

    async def renew(self) -> None:
        """Read the knowledge anew, and keep the old if the new cannot be used."""
        try:
            self.matcher = await aside(self._read)
        except (KnowledgeError, CacheError) as error:
            logger.warning("the knowledge stays as it was, for the new one is broken:\n%s", error)
        except Exception:
            logger.exception("the knowledge stays as it was")
        else:
            logger.info("the knowledge was read anew: %d topics", len(self.knowledge.topics))

    def _read(self, *, at_once: bool = False) -> Matcher:
        knowledge, embed = read_knowledge(self._folder), self._embed
        if at_once and embed is not None and not self._cache.holds(knowledge, semantic=True):
            embed = None
        return Matcher(knowledge, self._cache.model(knowledge, embed, self._progress), embed)
