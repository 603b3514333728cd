"""Every answer of every page says the same on every channel, within that platform's rules."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from core.blocks import Choice, Choices, File, Form, LocationRequest, Text, TextField
from tests.channels.drawings import LADDER
from tests.channels.shown import CHANNELS, Blocks, See, Shown, meant, says_nothing
from tests.conversations.both_sides import both_sides
from tests.conversations.transcript import PAGES

TRANSCRIPTS = {path.stem: path.read_text("utf-8") for path in sorted(PAGES.glob("*.txt"))}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The terminal saves documents where one is."""
    monkeypatch.chdir(tmp_path)


async def check(see: See, blocks: Blocks) -> None:
    assert await see(blocks) == meant(blocks)


async def replies(written: str) -> Sequence[Blocks]:
    """Play a page, and give what people get to see in it."""
    with both_sides() as play:
        await play.page(written)
        return play.seen


@pytest.mark.parametrize("written", TRANSCRIPTS.values(), ids=TRANSCRIPTS)
async def test_a_page_says_the_same_everywhere(written: str) -> None:
    for blocks in await replies(written):
        assert not says_nothing(blocks) or not blocks, "some channels would show nothing of this"
        for see in CHANNELS:
            await check(see, blocks)


BUTTON = Choices((Choice("Ja", "t:1"),))
DOCUMENT = File("partners.xlsx", "application/vnd.ms-excel", b"x")

NASTY: dict[str, Blocks] = {
    "nothing": (),
    "long": (Text("een twee\n\n" * 3000),),
    "one long word": (Text("woord" * 3000),),
    "long and bold": (Text(f"**{'een twee ' * 1500}drie**"),),
    "surrogates": (Text("😀 ja " * 2000),),
    "marks": (Text(r"5 \* 6 \_ 7 ~ 8 ` 9 < 10 > 11 & 12 | <@U1> <!here> [x] &lt;"),),
    "styles that touch": (
        Text("**vet**en *schuin***vet** [koppel*ing*](https://a.example/?a=1&b=<|>)"),
    ),
    "lists": (Text("1. een\n2. twee\n\n- drie\n- vier\\\n  vijf"),),
    "many buttons": (Text("kies"), Choices(tuple(Choice(f"{n}", f"t:{n}") for n in range(130)))),
    "only buttons": (Choices((Choice("Ja", "t:1"), Choice("Nee", "t:2"))),),
    "a long button": (Text("kies"), Choices((Choice("woord " * 50, "x" * 64),))),
    "a location beside buttons": (
        Text("waar"),
        LocationRequest("Mijn plaats"),
        Choices((Choice("Overal", "t:1"),)),
    ),
    "a document between texts": (
        Text("voor"),
        DOCUMENT,
        Text("na"),
    ),
    "a picture between texts": (Text("voor"), LADDER, Text("na")),
    "a picture with buttons": (LADDER, Choices((Choice("Ja", "t:1"),))),
    "a picture that says much": (replace(LADDER, alt="trede *één* & <twee> " * 200), Text("na")),
    "a picture that says nothing": (replace(LADDER, alt=""), BUTTON),
    "a form": (
        Text("vul in"),
        Form("Als formulier", "t:1", "Groep", (TextField("name", "Naam"),)),
        Choices((Choice("Stoppen", "t:2"),)),
    ),
}


@pytest.mark.parametrize("see", CHANNELS, ids=lambda see: see.__name__)
@pytest.mark.parametrize("blocks", NASTY.values(), ids=NASTY)
async def test_so_does_what_no_page_says(see: See, blocks: Blocks) -> None:
    await check(see, blocks)


@pytest.mark.parametrize(
    "shown",
    [
        (Text("een drie"), BUTTON, DOCUMENT),
        (Text("twee een drie"), BUTTON, DOCUMENT),
        (Text("een twee drie"), Choices((Choice("Ja", "t:2"),)), DOCUMENT),
        (Text("een twee drie"), BUTTON),
    ],
    ids=["a word", "the order", "a button", "a document"],
)
async def test_what_a_channel_leaves_out_or_changes_is_noticed(shown: Blocks) -> None:
    async def forgetful(_: Blocks) -> Shown:
        return meant(shown)

    with pytest.raises(AssertionError):
        await check(forgetful, (Text("een twee drie"), BUTTON, DOCUMENT))
