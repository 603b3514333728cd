"""Plays a page: takes what the user does from it, and writes down what the bot answers.

* opent de pagina     somebody comes by
> 24 uur              says something
> [Ja]                presses a button
> {Groep: Uren=24}    fills in a form and sends it
~ 32 uur              changes the last message; `~2` the one before it, and so on
~                     withdraws it
+ bakkerij.toml: hoi  sends a document, with words
@ 52.51, 6.09         shares a location
# 2026-11-24T09:00+01:00, # en      the time, the language of the channel
# account web:3f9c    from where the user goes on
< Welkom              what the bot answers
< ! Uren: te veel     what the form says while it is open
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from mimetypes import guess_type
from pathlib import Path

from bot.forms import Check
from bot.intake import as_kept
from core.address import Address
from core.blocks import (
    Block,
    Choice,
    Choices,
    File,
    Form,
    FormField,
    LocationRequest,
    Picture,
    SelectField,
    Text,
)
from core.codec import dump_state, load_state
from core.contents import (
    Arrived,
    Attached,
    Content,
    Edited,
    Located,
    Pressed,
    Said,
    Submitted,
    Withdrawn,
)
from core.conversation import Handler, Reply, State, Turn, Update, spoken
from core.helpdesk.ticket import Ticket
from core.language import Language
from core.market.geography import Point
from core.withholding import Withheld
from tests.conversations.made import MADE
from tests.linking import FewAccounts

PAGES = Path(__file__).parent
ATTACHED = PAGES / "attached"
"""Where the documents are that are sent in a page."""
PAGE = Address("test", "page")
FIRST_DAY = datetime.fromisoformat("2026-11-23T10:00+01:00")


def unobjectionable(_: Submitted, __: Language) -> Mapping[str, str]:
    """Find nothing wrong with any form."""
    return {}


@dataclass
class Play:
    """A conversation in the course of being played."""

    handler: Handler
    language: Language = "nl"
    at: datetime = FIRST_DAY
    state: State = field(default_factory=State)
    accounts: FewAccounts = field(default_factory=FewAccounts)
    """Shared with the handler, where several accounts have a part in the page."""
    address: Address = PAGE
    buttons: list[Choice] = field(default_factory=list)
    seen: list[tuple[Block, ...]] = field(default_factory=list)
    """All that was shown, message by message."""
    said: int = 0
    """Messages in words; each is called by its number."""
    forms: list[Form] = field(default_factory=list)
    masked: tuple[Withheld, ...] = ()
    """What was left out of the last message before it was kept."""
    check: Check = unobjectionable
    """Looks a form over before it is sent, as a channel with forms does."""

    async def page(self, written: str) -> str:
        """Play a page, and give it back with the answers of today."""
        lines: list[str] = []
        for line in written.splitlines():
            if not line.startswith("<"):
                lines.append(line)
                lines += await self._line(line)
        return "\n".join(lines) + "\n"

    async def _line(self, line: str) -> list[str]:
        mark, rest = line[:2], line[2:]
        match mark:
            case "# ":
                self._set(rest)
            case "* ":
                return await self.answer(Arrived())
            case "@ ":
                latitude, longitude = map(float, rest.split(","))
                return await self.answer(Located(Point(latitude, longitude)))
            case "+ ":
                return await self.answer(attached(rest))
            case "> " if rest.startswith("{") and rest.endswith("}"):
                return await self._fill_in(rest[1:-1])
            case "> " | ">":
                return await self.answer(self._content(rest))
            case "~" | "~ " | "~2":
                return await self.answer(self._corrected(mark[1:].strip(), rest.strip()))
            case _:
                pass
        return []

    def _set(self, what: str) -> None:
        if what == "en":
            self.language = "en"
        elif what.startswith("account "):
            self._switch(Address.parse(what.removeprefix("account ")))
        else:
            self.at = datetime.fromisoformat(what)

    def _corrected(self, back: str, typed: str) -> Content:
        ref = str(self.said + 1 - int(back or 1))
        return Edited(ref, typed) if typed else Withdrawn(ref)

    def _switch(self, account: Address) -> None:
        """Go on from another account, such as `telegram:ann`."""
        self.address = account
        self.state = self.accounts.states.get(self.accounts.conversation(account), State())

    def _content(self, typed: str) -> Content:
        if not (typed.startswith("[") and typed.endswith("]")):
            self.said += 1
            return Said(typed, str(self.said))
        label = typed[1:-1]
        found = [button for button in self.buttons if button.label == label]
        if not found:
            raise AssertionError(f"no button [{label}] has been offered")
        return Pressed(found[-1].token, label)

    async def _fill_in(self, written: str) -> list[str]:
        """Send the latest form of a name, unless there is something wrong with it."""
        submitted = filled_in(written, self.forms)
        if wrong := self.check(submitted, spoken(self.state, self.language)):
            fields = {field.key: field.label for form in self.forms for field in form.fields}
            return [f"< ! {fields[key]}: {said}" for key, said in wrong.items()]
        return await self.answer(submitted)

    async def ticket(self) -> Ticket | None:
        """Give the question that people are answering, if there is one."""
        return None

    async def answer(self, content: Content) -> list[str]:
        """Have something answered, and give the lines that say so."""
        update = as_kept(Update("", self.address, content, self.at), self.state)
        self.masked = update.masked
        reply = await self.reply(update.content)
        shown = self.shown(reply.blocks)
        for message in reply.messages:
            self.seen.append(message.blocks)
            shown += [f"< ({message.to}) {line}".rstrip() for line in lines_of(message.blocks)]
        return shown

    def shown(self, blocks: tuple[Block, ...]) -> list[str]:
        """Give the lines that show something, and remember it with its buttons."""
        self.seen.append(blocks)
        self.buttons += [o for b in blocks if isinstance(b, Choices) for o in b.options]
        return [f"< {line}".rstrip() for line in lines_of(blocks)]

    async def reply(self, content: Content) -> Reply:
        """Have something answered; the state is written down and read back in between."""
        language = spoken(self.state, self.language)
        ticket = await self.ticket()
        turn = Turn(
            self.address,
            content,
            self.at,
            language,
            self.state,
            ticket=ticket,
            masked=self.masked,
        )
        reply = await self.handler(turn)
        if reply is None:
            raise AssertionError(f"nobody answers {content}")
        self.state = load_state(dump_state(reply.state))
        self.accounts.keep(self.address, replace(reply, state=self.state), self.at)
        self._switch(self.address)
        forms = [block for block in reply.blocks if isinstance(block, Form)]
        self.forms += forms
        # A form that does not open is a button like any other.
        self.buttons += [Choice(form.label, form.token) for form in forms]
        return reply


def filled_in(written: str, forms: Sequence[Form]) -> Submitted:
    """Fill in the latest form of a name.

    It is written `Name of the form: Field=what is entered; Field=…`, where the beginning of a
    field's name is enough. What stood in a field stays, unless something else is entered.
    """
    label, _, entered = written.partition(": ")
    found = [form for form in forms if form.label == label]
    if not found:
        raise AssertionError(f"no form [{label}] has been offered")
    values = {field.key: field.value for field in found[-1].fields}
    for each in filter(None, entered.split("; ")):
        name, _, value = each.partition("=")
        one = _field(found[-1], name)
        values[one.key] = _token(one, value)
    filled = {key: value for key, value in values.items() if value}
    return Submitted(found[-1].token, filled, label)


def attached(written: str) -> Attached:
    """Send a document, written as its name, with what is said with it after a colon."""
    name, _, caption = written.partition(": ")
    media_type = guess_type(name)[0] or "application/octet-stream"
    return Attached(name, media_type, 1, name, caption)


async def fetched(_: Address, attached: Attached) -> bytes | None:
    """Get the content of a document that was sent in a page."""
    if make := MADE.get(attached.ref):
        return make()
    path = ATTACHED / attached.ref
    return path.read_bytes() if path.exists() else None


def _field(form: Form, name: str) -> FormField:
    found = [each for each in form.fields if each.label.startswith(name)]
    if len(found) != 1:
        raise AssertionError(f"{name!r} is no field of {[each.label for each in form.fields]}")
    return found[0]


def _token(field: FormField, entered: str) -> str:
    """Give what a field sends: the token of a choice, or else what was typed."""
    if not (isinstance(field, SelectField) and entered):
        return entered
    tokens = {option.label: option.token for option in field.options}
    return tokens[entered]


def lines_of(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Write down what somebody sees."""
    for number, block in enumerate(blocks):
        match block:
            case Text(markdown):
                if number:
                    yield ""
                yield from markdown.splitlines()
            case Choices(options):
                yield " ".join(f"[{option.label}]" for option in options)
            case LocationRequest(label):
                yield f"[deel: {label}]"
            case File(name):
                yield f"[bestand: {name}]"
            case Picture(alt=alt):
                yield f"[beeld: {alt}]"
            case Form(label):
                yield f"[formulier: {label}]"
