"""What a document is called by the device of whoever sends it: anybody's word."""

import re
import unicodedata

LONGEST_NAME = 200
_CONTROLS = frozenset({"Cc", "Zl", "Zp", "Cs"})
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What makes the rest of a line read the other way round: `exe.xlsx` from `xslx.exe`."""


def plain_name(name: str) -> str:
    """Give a name without folders, on one line, that reads as it is; never empty."""
    last = re.split(r"[/\\]", name)[-1]
    shown = "".join("_" if unicodedata.category(it) in _CONTROLS else it for it in last)
    return _TURNING.sub("", shown).strip()[-LONGEST_NAME:] or "document"
