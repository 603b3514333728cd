"""What was said and done with a ticket, in words, the oldest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from bot.clock import ZONE
from bot.helpdesk.drafting import file_name
from bot.texts import Voice
from core.helpdesk.ticket import CLOCK, USER, Entry, What
from core.knowledge.topic import Topic
from core.markup import plain


@dataclass(frozen=True, slots=True)
class Line:
    """Something that was said or done."""

    index: int
    """In the trail."""
    kind: Literal["user", "colleague", "note", "event"]
    who: str
    what: str
    """What was said; of an event, what happened; of a document, its name."""
    at: str
    moment: str
    """For machines."""
    caption: str = ""
    """What was said with a document; of a draft, the name of its file."""
    document: bool = False
    changed: str = ""
    """When it got other words, or was taken back."""
    before: str = ""
    """The words that it had at first, where it has others now."""
    withdrawn: bool = False
    ref: str = ""
    """What an answer is called, to change it."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """Puts lines of a trail into words."""

    voice: Voice
    topics: Mapping[str, Topic]

    def of(self, trail: Sequence[Entry]) -> tuple[Line, ...]:
        """Show a trail: what was changed or taken back afterwards is so where it was said."""
        shown: list[Line] = []
        said: dict[tuple[bool, str], list[int]] = {}
        for index, entry in enumerate(trail):
            key = (entry.by == USER, entry.ref) if entry.ref else None
            if key in said and entry.what in {What.EDITED, What.WITHDRAWN}:
                # Documents of one message share its ref: the first has the words.
                revised = said[key] if entry.what is What.WITHDRAWN else said[key][:1]
                for place in revised:
                    shown[place] = self._revised(shown[place], entry)
                continue
            if key:
                said.setdefault(key, []).append(len(shown))
            shown.append(self._line(index, entry))
        return tuple(shown)

    def _line(self, index: int, entry: Entry) -> Line:
        at = self._moment(entry.at)
        line = Line(index, "event", self._who(entry), "", at, entry.at.isoformat())
        speaks: Literal["user", "colleague"] = "user" if entry.by == USER else "colleague"
        match entry.what:
            case What.ANSWERED:
                return replace(line, kind=speaks, what=entry.text, ref=entry.ref or "")
            case What.SAID:
                return replace(line, kind=speaks, what=entry.text)
            case What.NOTED:
                return replace(line, kind="note", what=entry.text)
            case What.FILE:
                name, _, caption = entry.text.partition("\n")
                return replace(line, kind=speaks, what=name, caption=caption, document=True)
            case What.DRAFTED:
                file = file_name(entry.text)
                return replace(line, what=self._event(entry), caption=file, document=True)
            case What.EDITED:
                return replace(line, kind=speaks, what=entry.text, changed=at)
            case What.WITHDRAWN:
                return replace(line, kind=speaks, changed=at, withdrawn=True)
            case _:
                return replace(line, what=self._event(entry))

    def _revised(self, line: Line, entry: Entry) -> Line:
        at = self._moment(entry.at)
        if entry.what is What.WITHDRAWN:
            gone = replace(line, what="", caption="", before="", document=False)
            return replace(gone, changed=at, withdrawn=True)
        if line.document:
            before = line.before or line.caption
            return replace(line, caption=entry.text, before=before, changed=at)
        before = line.before or line.what
        return replace(line, what=entry.text, before=before, changed=at, withdrawn=False)

    def _event(self, entry: Entry) -> str:
        """Say what happened, as colleagues read it elsewhere where they do."""
        name, by_user = entry.by, entry.by == USER
        match entry.what:
            case What.ASSIGNED:
                return self.voice.label("ticket-desk-assigned", name=name, to=entry.text)
            case What.TOLD_TOPIC:
                known = self.topics.get(entry.text)
                topic = known.title.of(self.voice.language) if known else entry.text
                return plain(self.voice("ticket-desk-topic", name=name, topic=topic))
            case What.TAKEN | What.AWAITED | What.REOPENED:
                return self.voice.label(f"ticket-desk-{entry.what}", name=name)
            case What.CLOSED if by_user:
                return self.voice.label("ticket-user-closed")
            case What.CLOSED if entry.by == CLOCK:
                return self.voice.label("ticket-desk-closed-by-clock")
            case What.CLOSED:
                return self.voice.label("ticket-desk-closed", name=name)
            case _:
                return self.voice.label(f"desk-event-{entry.what}", name=name)

    def _who(self, entry: Entry) -> str:
        return self.voice.label("desk-user") if entry.by == USER else entry.by

    def _moment(self, at: datetime) -> str:
        return self.voice.label("desk-moment", at=at.astimezone(ZONE))
