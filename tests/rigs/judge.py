"""Run with the rigs' own Python: says of objects of the Bot API what aiogram has against them.

In come lines `{"type": "Update", "value": {...}}`; for each goes out a list of objections.
aiogram itself passes over a field that it does not know; here that is an objection.
"""

import json
import sys
from collections.abc import Iterator

from aiogram import types  # type: ignore[import-not-found]
from pydantic import BaseModel, ValidationError


def objections(kind: str, value: object) -> Iterator[str]:
    """Give what is wrong with an object of a kind, such as `Message`."""
    try:
        model = getattr(types, kind).model_validate(value)
    except ValidationError as error:
        yield from (f"{kind} {e['loc']}: {e['msg']}" for e in error.errors())
    else:
        yield from unknown_fields(model)


def unknown_fields(value: object) -> Iterator[str]:
    """Give the fields that the Bot API does not have, at any depth."""
    match value:
        case BaseModel():
            yield from (f"{type(value).__name__} has no {name}" for name in value.model_extra or ())
            for _, inner in value:
                yield from unknown_fields(inner)
        case list():
            for inner in value:
                yield from unknown_fields(inner)
        case _:
            pass


if __name__ == "__main__":
    for line in sys.stdin:
        given = json.loads(line)
        print(json.dumps(list(objections(given["type"], given["value"]))), flush=True)
