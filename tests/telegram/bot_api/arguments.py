"""The arguments of a call, as the Bot API takes them: a query, a form, JSON, or files with them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from aiohttp import web
from pydantic import TypeAdapter, ValidationError

from tests.telegram.bot_api.errors import bad_request

T = TypeVar("T")
D = TypeVar("D")

_JSON: TypeAdapter[dict[str, object]] = TypeAdapter(dict[str, object])


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Arguments:
    """Each value in words, as in a form; a file beside them."""

    words: Mapping[str, str]
    files: Mapping[str, Upload]

    def text(self, name: str) -> str:
        """Give an argument, empty when it is left out."""
        return self.words.get(name, "")

    def number(self, name: str, default: int | None = None) -> int:
        """Give a whole number; refused when it is none, or is left out without a default."""
        words = self.words.get(name)
        if words is None and default is not None:
            return default
        try:
            return int(words or "")
        except ValueError:
            raise bad_request(f"{name} must be an integer") from None

    def flag(self, name: str) -> bool:
        """Tell whether something is switched on."""
        return self.text(name).lower() in ("true", "1", "yes")

    def parsed(self, name: str, kind: TypeAdapter[T], default: D) -> T | D:
        """Read an argument that is JSON; refused when it is not of the kind that is asked."""
        if not (words := self.words.get(name)):
            return default
        try:
            return kind.validate_json(words)
        except ValidationError as error:
            raise bad_request(f"can't parse {name}: {error.errors()[0]['msg']}") from None


async def arguments(request: web.Request) -> Arguments:
    """Read the arguments of a call."""
    words = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        fields = _JSON.validate_json(await request.read() or b"{}")
        words |= {k: v if isinstance(v, str) else json.dumps(v) for k, v in fields.items()}
        return Arguments(words, files)
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            content = value.file.read()
            files[name] = Upload(value.filename, value.content_type, content)
        elif isinstance(value, str):
            words[name] = value
    return Arguments(words, files)
