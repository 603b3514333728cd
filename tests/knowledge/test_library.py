"""The library: learned once, an edit taken over without a restart, a broken one refused."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bot.knowledge.library import CacheError, Library
from bot.settings import Settings
from core.knowledge import training
from core.knowledge.reading import KnowledgeError
from tests.knowledge.small import TOPICS, folder

PATIENCE = 30.0


def settings(at: Path) -> Settings:
    return Settings(knowledge_dir=at / "knowledge", cache_dir=at / "cache", semantic="off")


def library(at: Path) -> Library:
    folder(at / "knowledge")
    return Library(settings(at))


def edit(at: Path, written: str, instead: str) -> None:
    assert written in TOPICS
    folder(at / "knowledge", TOPICS.replace(written, instead))


def answer(of: Library) -> str:
    return of.knowledge.topics["kosten"].answer.nl


def test_it_is_learned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = library(tmp_path)
    monkeypatch.delattr(training, "learn")

    second = library(tmp_path)

    question = "wat kost dat"
    assert second.matcher.judge(question) == first.matcher.judge(question)
    assert second.matcher.judge(question).candidates[0].id == "kosten"


def test_a_damaged_cache_is_learned_again(tmp_path: Path) -> None:
    library(tmp_path)
    (file,) = (tmp_path / "cache").glob("learned-*.npz")
    file.write_bytes(b"torn")

    assert library(tmp_path).matcher.judge("wat kost dat").candidates[0].id == "kosten"


def test_a_cache_that_cannot_be_written_is_named_with_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, not a folder")

    with pytest.raises(CacheError, match="LADDERMAAT_CACHE_DIR"):
        library(tmp_path)


def test_only_a_few_models_are_kept(tmp_path: Path) -> None:
    for number in range(8):
        folder(tmp_path / "knowledge", TOPICS.replace('"tarief"', f'"tarief {number}"'))
        Library(settings(tmp_path))

    assert len(list((tmp_path / "cache").glob("learned-*.npz"))) == 6


async def test_an_edit_of_an_answer_is_taken_over(tmp_path: Path) -> None:
    shelf = library(tmp_path)
    edit(tmp_path, "Het kost geld.", "Het is gratis.")

    await shelf.renew()

    assert answer(shelf) == "Het is gratis."


async def test_an_edit_of_phrasings_is_learned(tmp_path: Path) -> None:
    shelf = library(tmp_path)
    edit(tmp_path, '"looptijd",', '"looptijd", "kwakzalverij", "kwakzalver",')

    await shelf.renew()

    assert shelf.matcher.judge("kwakzalver").candidates[0].id == "duur"


async def test_a_broken_edit_keeps_the_knowledge_and_is_reported(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shelf = library(tmp_path)
    edit(tmp_path, 'id = "duur"', 'id = "kosten"')

    await shelf.renew()

    assert answer(shelf) == "Het kost geld."
    assert "topics/prijs.toml: id kosten: this id is in topics/prijs.toml as well" in caplog.text


def test_broken_files_keep_it_from_starting_with_the_reason(tmp_path: Path) -> None:
    folder(tmp_path / "knowledge", "category = ")

    with pytest.raises(KnowledgeError, match="not TOML"):
        Library(settings(tmp_path))


async def test_whoever_saves_a_file_sees_it_without_a_restart(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    shelf = library(tmp_path)
    watching = asyncio.create_task(shelf.keep_current())
    try:
        await _saved(tmp_path, "Het kost veel.", lambda: answer(shelf) == "Het kost veel.")
        folder(tmp_path / "knowledge", "dit is geen TOML")
        await _until(lambda: "not TOML" in caplog.text)
        assert answer(shelf) == "Het kost veel."
        await _saved(tmp_path, "Het kost niets.", lambda: answer(shelf) == "Het kost niets.")
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching


async def _saved(at: Path, instead: str, seen: Callable[[], bool]) -> None:
    """Save the file now and then, since the watcher takes a moment to begin, until it is seen."""
    async with asyncio.timeout(PATIENCE):
        while not seen():
            edit(at, "Het kost geld.", instead)
            await asyncio.sleep(1)


async def _until(seen: Callable[[], bool]) -> None:
    for _ in range(int(PATIENCE * 10)):
        if seen():
            return
        await asyncio.sleep(0.1)
    raise TimeoutError
