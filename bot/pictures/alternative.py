"""What a picture shows, in words: complete, unless that is more than anybody listens to."""

from collections.abc import Sequence

from bot.texts import Voice

LONGEST = 900
"""Characters; Telegram takes 1,024 under a picture."""


def alternative(voice: Voice, head: str, parts: Sequence[str]) -> str:
    """Say all parts, or the first of them and how many more there are."""
    told = _sentences(head, parts)
    for count in range(len(parts) - 1, -1, -1):
        if len(told) <= LONGEST:
            break
        more = voice.label("picture-more", count=len(parts) - count)
        told = _sentences(head, (*parts[:count], more))
    return told[:LONGEST]


def _sentences(head: str, parts: Sequence[str]) -> str:
    return " ".join(f"{said.rstrip('.')}." for said in (head, *parts) if said)
