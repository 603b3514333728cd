"""The languages that Laddermaat speaks."""

from typing import Literal, TypeAlias

Language: TypeAlias = Literal["nl", "en"]
