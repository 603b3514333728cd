"""Somebody who has one of everything, each with a word in it that nobody else may hear."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.application.press import Press as Application
from bot.application.press import Verb as Apply
from bot.assessment.press import Press as Scan
from bot.assessment.press import Verb as Score
from bot.market.press import Press as Market
from bot.market.press import Verb as Find
from core.address import Address
from core.blocks import Block, Choices, File, Form, LocationRequest, Picture, Text
from core.contents import Content, Pressed, Said
from core.conversation import Update
from storage.history import entries_after
from tests.applications.filing import REFERENCE, file
from tests.engine.house import IDS, House, house
from tests.typed_assessment import TYPED

OWNER, OTHER = "fake:owner", "fake:other"
SECRET = "Zonnebloemfabriek"
"""In the name of everything that is the owner's."""

LISTING = (
    *("meld ons aan", SECRET, "werkgever", "8011 AA", "brood", "2", "31-12-2027"),
    *("info@dezon.example", "sla over", "sla over", f"Wij van {SECRET}", "sla over"),
)
QUESTION = f"Mag de accountant van {SECRET} de cijfers van de dochter in Curaçao ondertekenen?"


@asynccontextmanager
async def owned(folder: Path) -> AsyncIterator[House]:
    """Give the bot in operation, with an owner of everything and somebody else who has nothing."""
    async with house(folder) as it:
        await it.store.run(file, REFERENCE, OWNER, "nl", SECRET)
        for line in (*(SECRET if said == "Bakkerij Vers" else said for said, _ in TYPED), "ja"):
            await it.says(OWNER, line)
        await it.presses(OWNER, Scan(Score.RENAME, 1).token)
        for line in (SECRET, *LISTING):
            await it.says(OWNER, line)
        await _press_last(it, Find.SEND)
        await it.says(OWNER, "schoonmaak in Zwolle")
        await _press_last(it, Find.ALERT)
        await _press_last(it, Find.FILE)
        await it.says(OWNER, QUESTION)
        await it.says(OWNER, "ja")
        await it.quiet()
        yield it


async def _press_last(it: House, verb: Find) -> None:
    """Press the last button that does this."""
    tokens = [token for token in await offered(it, OWNER) if _does(token, verb)]
    await it.presses(OWNER, tokens[-1])


def _does(token: str, verb: Find) -> bool:
    press = Market.parse(token)
    return press is not None and press.verb is verb


async def offered(it: House, account: str) -> list[str]:
    """Give the token of every button and form that somebody was ever offered."""
    tokens: list[str] = []
    for block in await shown(it, account):
        match block:
            case Choices(options):
                tokens += [option.token for option in options]
            case Form(token=token):
                tokens.append(token)
            case Text() | File() | Picture() | LocationRequest():
                pass
    return list(dict.fromkeys(tokens))


async def shown(it: House, account: str) -> list[Block]:
    """Give everything that was ever shown to somebody."""
    blocks: list[Block] = []
    after = 0
    while entries := await it.store.run(entries_after, account, after):
        blocks += [block for entry in entries for block in entry.blocks]
        after = entries[-1].seq
    return blocks


def holds(blocks: list[Block], words: str = SECRET) -> bool:
    """Tell whether words stand in what is shown: by default those that are the owner's."""
    return any(words in _text(block) for block in blocks)


def _text(block: Block) -> str:
    match block:
        case Text(markdown):
            return markdown
        case Choices(options):
            return " ".join(option.label for option in options)
        case File(content=content):
            return content.decode("utf-8", "replace")
        case Form() | Picture() | LocationRequest():
            return repr(block)


async def hears(it: House, account: str, content: Content) -> list[Block]:
    """Have something done, and give what is shown for it."""
    before = len(await shown(it, account))
    await it.engine.accept(Update(f"id-{next(IDS)}", Address.parse(account), content, it.at))
    await it.quiet()
    return (await shown(it, account))[before:]


READS: dict[str, tuple[Content, str]] = {
    "the assessment, asked for": (Said("zelfscan"), SECRET),
    "the result": (Pressed(Scan(Score.OPEN, 1).token, "?"), "3,75"),
    "what to do with it": (Pressed(Scan(Score.MANAGE, 1).token, "?"), SECRET),
    "the list of assessments": (Pressed(Scan(Score.LIST).token, "?"), SECRET),
    "a copy of it": (Pressed(Scan(Score.COPY, 1).token, "?"), SECRET),
    "whether to delete it": (Pressed(Scan(Score.DELETE, 1).token, "?"), SECRET),
    "how the application is": (Said(f"aanvraag {REFERENCE}"), SECRET),
    "how it is, spelled out": (Said("mijn aanvraag 482-195-6"), SECRET),
    "how it is, by button": (Pressed(Application(Apply.STATUS, REFERENCE).token, "?"), SECRET),
    "my applications": (Said("mijn aanvraag"), SECRET),
    "whether to withdraw it": (
        Pressed(Application(Apply.WITHDRAW, REFERENCE).token, "?"),
        "niet terug te draaien",
    ),
    "an application after it": (
        Pressed(Application(Apply.NEW, REFERENCE).token, "?"),
        "Ik neem over",
    ),
    "the listing": (Pressed(Market(Find.REGISTER).token, "?"), SECRET),
}
"""What shows the owner something of theirs, in these words, and nobody else anything of it."""
