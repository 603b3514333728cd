"""The extra `semantic`: real sentence vectors, kept in a file, learned and answered with."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from bot.knowledge.library import Library
from bot.knowledge.semantic import installed, remembering, sentence_vectors, silent
from bot.settings import Settings
from core.knowledge.model import Floats
from tests.knowledge.small import folder

pytestmark = pytest.mark.skipif(
    not installed(), reason="the extra is made for Linux on x86-64 only"
)


def test_what_means_the_same_is_near_in_either_language() -> None:
    embed = sentence_vectors()
    dutch, english, other = embed(["Wat kost het?", "How much is it?", "Het regent buiten."])

    assert np.linalg.norm(dutch) == pytest.approx(1, abs=1e-3)
    assert dutch @ english > dutch @ other


def test_vectors_are_made_once_and_only_for_what_is_new(tmp_path: Path) -> None:
    asked: list[str] = []

    def embed(texts: Sequence[str]) -> Floats:
        asked.extend(texts)
        return np.array([[len(text), 1] for text in texts], np.float32)

    file = tmp_path / "sentences.npz"
    first = remembering(embed, file, silent)(["a", "bb"])
    second = remembering(embed, file, silent)(["bb", "ccc"])

    assert asked == ["a", "bb", "ccc"]
    assert first.tolist() == [[1, 1], [2, 1]]
    assert second.tolist() == [[2, 1], [3, 1]]


def test_the_library_learns_and_answers_with_it(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    settings = Settings(knowledge_dir=folder(tmp_path / "files"), cache_dir=tmp_path / "cache")
    library = Library(settings, lambda done, of: steps.append((done, of)))

    assert library.matcher.model.sentences is not None
    assert library.matcher.judge("hoeveel euro moet ik neertellen").candidates[0].id == "kosten"
    assert steps[-1][0] == steps[-1][1] > 0
    assert len(library.trial.examples) == len(tuple(library.knowledge.examples()))

    steps.clear()
    Library(settings, lambda done, of: steps.append((done, of)))
    assert steps == []


async def test_a_bot_begins_without_and_has_it_learned_meanwhile(tmp_path: Path) -> None:
    settings = Settings(knowledge_dir=folder(tmp_path / "files"), cache_dir=tmp_path / "cache")
    library = Library(settings, at_once=True)
    assert library.matcher.model.sentences is None

    watching = asyncio.create_task(library.keep_current())
    try:
        for _ in range(300):
            if library.matcher.model.sentences is not None:
                break
            await asyncio.sleep(0.1)
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching

    assert library.matcher.model.sentences is not None
    assert Library(settings, at_once=True).matcher.model.sentences is not None


def test_it_can_be_left_out(tmp_path: Path) -> None:
    library = Library(
        Settings(knowledge_dir=folder(tmp_path), cache_dir=tmp_path / "cache", semantic="off")
    )

    assert library.matcher.model.sentences is None
