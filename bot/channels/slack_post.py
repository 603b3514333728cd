"""A message of Slack: its blocks, and the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from slack_sdk.models.blocks import ActionsBlock, SectionBlock

from bot.channels.slack_mrkdwn import shortened
from core.blocks import File, Picture

BLOCKS = 50
"""Blocks that Slack takes in one message."""
CHARACTERS = 12_000
"""Characters in one message, somewhat under what Slack takes in all its blocks."""
FALLBACK = 3_900
"""Bytes of the text beside the blocks; a message that is changed may have 4,000."""

SlackBlock: TypeAlias = SectionBlock | ActionsBlock


@dataclass(frozen=True, slots=True)
class Shown:
    """One block of Slack, and the same in words, for where blocks are not shown."""

    block: SlackBlock
    text: str


@dataclass(frozen=True, slots=True)
class Post:
    """A message."""

    shown: tuple[Shown, ...]

    @property
    def blocks(self) -> list[SlackBlock]:
        """Its blocks, as Slack takes them."""
        return [each.block for each in self.shown]

    @property
    def text(self) -> str:
        """All its words."""
        return "\n\n".join(each.text for each in self.shown)

    @property
    def fallback(self) -> str:
        """What a notification or a screen reader says: the words, as far as Slack takes them."""
        return shortened(self.text, FALLBACK)


Part: TypeAlias = Post | File | Picture
"""What is brought as one: a message, a document, or a picture that is drawn then."""


def fits(held: Sequence[Shown], more: Shown) -> bool:
    """Tell whether one more block goes in a message."""
    post = Post((*held, more))
    return len(post.shown) <= BLOCKS and len(post.text) <= CHARACTERS
