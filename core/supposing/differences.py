"""How an amount is said to differ from what it is now, in either language."""

import re

MORE = re.compile(
    r"\b(?:meer|extra|langer|erbij|omhoog|hoger|toenemen|toeneemt|verlengd|uitbreiden|uitgebreid"
    r"|more|longer|additional|up"
    r"|increases?|increased|extended)\b",
    re.I,
)
LESS = re.compile(
    r"\b(?:minder|korter|omlaag|lager|afnemen|afneemt|vermindert|verminderen|less|fewer|shorter"
    r"|down|decreases?|decreased|reduced)\b",
    re.I,
)
LESS_SPENT = re.compile(r"\b(?:minder|less|omlaag|lager|lower)\b", re.I)
UP_TO = re.compile(r"\b(?:naar|tot|to)\s+(?=(?:€\s*)?[0-9])", re.I)
BY = re.compile(r"(?<!contract )\b(?:met|nog|by|another)\s+(?=(?:€\s*)?[0-9])", re.I)
"""A difference, of which it is not said whether it is more or less: "met 4 uur"."""
WAS = re.compile(
    r"\b(?:van|from)\s+[0-9]+(?:[.,][0-9]+)?\s*(?:uur|hours?|maanden|months?|fte)?\s+"
    r"(?=(?:naar|to)\s+[0-9])",
    re.I,
)
"""How it is now, which is known: "van 24 naar 36 uur"."""
TOTAL = re.compile(r"\b(?:in totaal|totaal|total)\b", re.I)
TOGETHER = re.compile(
    r"\b(?:samen|gezamenlijk|bij elkaar|in totaal|totaal|together|total|combined)\b", re.I
)
"""Of all of them, and not of each."""
NOT_AS_NOW = re.compile(
    r"\b(?:in plaats van|in de plaats van|instead of)\s+(?=(?:€\s*)?[0-9])", re.I
)
WE_ARE = re.compile(
    r"\b(?:ik|we|wij|i)\b(?!.*\b(?:meer|minder|extra|erbij|more|less|fewer)\b).*\b(?:hebben|heb|hadden|had"
    r"|zijn|waren|have|were|are|tellen|telden)\b",
    re.I,
)
"""What an organisation has in all: "als we 80 fte hebben"."""
OTHER_AMOUNT = (TOTAL, UP_TO, NOT_AS_NOW)
"""What comes in the place of an amount, and not on top of it."""
IN_ALL = (TOTAL, UP_TO, WE_ARE)
"""How large an organisation would be in all."""
