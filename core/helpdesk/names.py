"""What colleagues are called: by a name that users read, and that means nobody else."""

import re

LONGEST = 40
"""Characters."""
RESERVED = frozenset("user clock applicant gebruiker aanvrager bot laddermaat helpdesk".split())
"""Whom the trails and the bot call so."""
_NAME = re.compile(rf"[^\W\d_][\w '.’&-]{{0,{LONGEST - 1}}}")


def is_name(text: str) -> bool:
    """Tell whether a colleague may be called so."""
    return _NAME.fullmatch(text) is not None and text.casefold() not in RESERVED
