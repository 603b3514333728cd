"""An export: all that is kept of somebody as JSON, in parts that every channel takes."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

VERSION = 1
"""Of the format, which docs/privacy.md describes."""
PART = 4 * 1024**2
"""Bytes of a part, about; a single document that is larger makes a part of its own."""
MOST_PARTS = 10
_EXPORT = re.compile(r"(?:mijn-gegevens|my-data)-\d{4}-\d\d-\d\d-\d+\.json")


@dataclass
class Export:
    """An export in the making: records go in, by the section they are of."""

    about: Mapping[str, object]
    """What stands at the head of each part."""
    part: float = PART
    """Bytes of a part, about."""
    parts: list[bytes] = field(default_factory=list)
    complete: bool = True
    """Whether all of it fits in as many parts as there may be."""
    _sections: dict[str, list[str]] = field(default_factory=dict)
    _size: int = 0

    def add(self, section: str, records: Iterable[Mapping[str, object]]) -> bool:
        """Put records into it; False when nothing more fits."""
        if not self.complete:
            return False
        self._sections.setdefault(section, [])
        for record in records:
            written = json.dumps(_without_exports(record), ensure_ascii=False)
            if self._size and self._size + len(written) > self.part:
                self.end_part()
            if len(self.parts) == MOST_PARTS:
                self.complete = False
                return False
            self._sections.setdefault(section, []).append(written)
            self._size += len(written)
        return True

    def end_part(self) -> None:
        """Write down what came in since the last part."""
        head = json.dumps({**self.about, "part": len(self.parts) + 1}, ensure_ascii=False)
        sections = (
            f"{json.dumps(name)}: [\n{f',{chr(10)}'.join(records)}\n]"
            for name, records in self._sections.items()
        )
        self.parts.append(f"{head[:-1]},\n{f',{chr(10)}'.join(sections)}\n}}\n".encode())
        self._sections, self._size = {}, 0


def _without_exports(record: Mapping[str, object]) -> Mapping[str, object]:
    """Leave out what earlier exports held: each would hold all those before it."""
    match record:
        case {"body": list(blocks)}:
            return {**record, "body": [_emptied(block) for block in blocks]}
        case _:
            return record


def _emptied(block: object) -> object:
    match block:
        case {"kind": "file", "name": str(name), **rest} if _EXPORT.fullmatch(name):
            return {"kind": "file", "name": name, **rest, "content": None}
        case _:
            return block
