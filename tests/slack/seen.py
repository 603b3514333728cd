"""What people see in local-slack, as its own page is told."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    text: str


@dataclass(frozen=True, slots=True)
class Element:
    type: str
    action_id: str = ""
    value: str = ""
    text: Words | None = None


@dataclass(frozen=True, slots=True)
class Block:
    type: str
    block_id: str = ""
    text: Words | None = None
    elements: tuple[Element, ...] = ()
    element: Element | None = None


@dataclass(frozen=True, slots=True)
class SharedFile:
    id: str
    name: str
    size: int
    title: str = ""
    mimetype: str = ""
    alt_txt: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as it stands in a channel."""

    ts: str
    user: str
    text: str = ""
    blocks: tuple[Block, ...] = ()
    thread_ts: str | None = None
    ephemeral_to: str | None = None
    files: tuple[SharedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """A form, or somebody's App Home."""

    blocks: tuple[Block, ...] = ()
    title: Words | None = None


@dataclass(frozen=True, slots=True)
class Member:
    id: str
    is_im: bool = False
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Logged:
    kind: str
    direction: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that the rig's own page shows."""

    channels: tuple[Member, ...]
    messages: Mapping[str, tuple[Shown, ...]]
    modalStack: tuple[View, ...]  # noqa: N815 - the rig's name
    homeViews: Mapping[str, Mapping[str, View]]  # noqa: N815 - the rig's name
    log: tuple[Logged, ...]


@dataclass(frozen=True, slots=True)
class Posted:
    message: Shown


@dataclass(frozen=True, slots=True)
class Frame:
    state: Snapshot
