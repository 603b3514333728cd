"""Whatever is sent, the bot answers politely, keeps its head, and shows no markup but its own."""

import random
import string
from collections.abc import Iterator

import pytest

from bot.assessment.commands import Command
from bot.assessment.press import Verb
from bot.handlers.menu import Wish
from bot.knowledge.press import Verb as Under
from bot.texts import LANGUAGES
from core.assessment.scenario import Answers
from core.blocks import TOKEN_BYTES, Choice, Text
from core.codec import dump_blocks, load_blocks
from core.contents import Arrived, Content, Pressed, Said
from core.conversation import Reply
from core.language import Language
from core.markup import Paragraph, fold, parse, plain
from tests.assessment.interviews import ONE_GROUP, group, purchase
from tests.handlers.talk import Talk, buttons, talk, token
from tests.house import CONTENTS

INPUTS = 1_000
CONVERSATIONS = 4

NASTY = (
    *("", " ", "\n\n\n", "\t", "\x00", "\x1b[31mrood\x1b[0m", "\u202edraai\u202c", "\ufeff", "\r"),
    *("🙂", "👩‍👩‍👧‍👦" * 50, "مرحبا كم ساعة", "שלום", "٣٢ ساعة", "３２時間", "z̷̢͎a̵l̸g̶o̵"),
    *("'; DROP TABLE conversation; --", "' OR '1'='1", "{{7*7}}", "${7*7}", "%s%n%x", "../../etc"),
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "]]>", "<!--"),
    *("**vet**", "[klik](javascript:alert(1))", "[klik](https://x.example)", "![](http://x)", "`"),
    *(
        "# kop",
        "- a\n- b\n\n1. c",
        "a\\\nb",
        "| a | b |\n|--|--|",
        "> citaat",
        "_" * 500,
        "*" * 999,
    ),
    *("1e999", "NaN", "∞", "-1", "0", "-0", "1/0", "0x10", "1,1,1", "9" * 400, "½", "1e-400", "²"),
    *("1" * 15, "100000000000000", "0.00000000000001", "2 miljard", "€ -5", "--5", "1.000.000,00"),
    *("a" * 2_000, "woord " * 333, "x" * 100_000, "3 wajongers " * 160, "groep " * 300, "?" * 300),
    *("{ $name }", "{ $length }", "zs:a:1:staff=yes", "/start", "/zelfscan@bot", "None", "null"),
)
ANSWERS = (
    *("ja", "nee", "yes", "no", "40", "38 uur", "48", "2", "24 uur", "12", "het hele jaar", "2025"),
    *("wajong", "bijstand", "status kwijt", "vast contract", "stage", "maart 2023", "?", "geen"),
    *("3 wajongers 24 uur per week vast contract", "2 mensen uit de ww, stage, 8 uur, 3 maanden"),
    *("wijzig groep 1", "verwijder groep 2", "wijzig totaal aantal fte", "verwijder", "wijzig x"),
    *("wat is een fte?", "Hoe laat is het?", "20.000", "ongeveer 2 miljoen", "25 %", "60", "1"),
)
COMMANDS = sorted({w for c in (*Command, *Wish) for w in CONTENTS.texts.words(f"command-{c}")})
TOPICS = ("", "kosten", "geen-onderwerp", "0000abcd")
KEYS = ("", "staff=yes", "group.1", "group.1.position=wajong", "confirmed=yes", "a:b=c=d", "=")


class Monkey:
    """Says and presses anything, most of it nonsense, and now and then what was asked."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def content(self, offered: list[Choice]) -> Content:
        """Think of something to do."""
        pick = self._random.choices(
            (self._text, self._word, self._button, self._forged, lambda _: Arrived()),
            (5, 8, 8, 4, 0.2),
        )
        return pick[0](offered)

    def _text(self, _: list[Choice]) -> Content:
        nasty = self._random.choice(NASTY)
        if self._random.random() < 0.5:
            return Said(nasty)
        letters = string.printable + "éïü€∞٣🙂\u202e\u200b\x00"
        noise = "".join(self._random.choices(letters, k=self._random.randrange(1, 80)))
        return Said(self._random.choice((noise, noise + nasty[:50], f"wajong {noise}")))

    def _word(self, _: list[Choice]) -> Content:
        return Said(self._random.choice((*ANSWERS, *ANSWERS, *COMMANDS)))

    def _button(self, offered: list[Choice]) -> Content:
        """Press a button: most often one of the last, at times one from long ago."""
        if not offered:
            return Arrived()
        recent = offered[-4:] if self._random.random() < 0.7 else offered
        button = self._random.choice(recent)
        return Pressed(button.token, button.label)

    def _forged(self, offered: list[Choice]) -> Content:
        real = self._random.choice(offered).token if offered else "zs:start:0:"
        under = f"kb:{self._random.choice(tuple(Under))}:{self._random.choice(TOPICS)}"
        cut = self._random.randrange(len(real) + 1)
        verb, number = self._random.choice(tuple(Verb)), self._random.randrange(4)
        forged = token(verb, number, self._random.choice(KEYS))
        nonsense = self._random.choice(NASTY)[:80]
        return Pressed(
            self._random.choice((real[:cut], real + "x", forged, under, nonsense)), nonsense
        )


@pytest.mark.parametrize("seed", range(CONVERSATIONS))
async def test_a_thousand_inputs_are_all_answered(seed: int) -> None:
    language = LANGUAGES[seed % len(LANGUAGES)]
    conversation, monkey = talk(language=language), Monkey(seed)
    begun = 0
    for _ in range(INPUTS // CONVERSATIONS):
        reply = await conversation.reply(monkey.content(conversation.buttons))
        conversation.buttons += buttons(reply)
        begun = max(begun, conversation.state.next_number - 1)
        _in_order(reply)
    assert begun, "the monkey got nowhere"


def _in_order(reply: Reply) -> None:
    """Check that an answer can be shown on every channel, with no markup but the bot's own."""
    assert reply.blocks
    assert load_blocks(dump_blocks(reply.blocks)) == reply.blocks
    assert all(len(button.token.encode()) <= TOKEN_BYTES for button in buttons(reply))
    assert all(button.label.strip() for button in buttons(reply))
    for block in reply.blocks:
        if isinstance(block, Text):
            assert plain(block.markdown).strip()
            assert "Traceback" not in block.markdown
            assert _links(block.markdown) <= OWN_LINKS


def _links(markdown: str) -> set[str | None]:
    """Give where the links of a text lead."""
    return {
        span.href
        for part in parse(markdown)
        for spans in ((part.spans,) if isinstance(part, Paragraph) else part.items)
        for span in spans
    }


IN_TEXTS = {"mailto:info@pso-nederland.nl", "https://www.113.nl", "https://www.kvk.nl"}
OWN_LINKS = {None, *IN_TEXTS}.union(
    *(
        _links(topic.answer.of(language))
        for topic in CONTENTS.library.knowledge.topics.values()
        for language in LANGUAGES
    )
)


@pytest.mark.parametrize("nasty", NASTY, ids=lambda text: ascii(text)[:30])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_whatever_is_typed_at_any_question_is_answered(
    nasty: str, language: Language
) -> None:
    for answers in (ONE_GROUP, *_on_the_way()):
        reply = await talk(answers, language=language).reply(Said(nasty))
        _in_order(reply)


def _on_the_way() -> Iterator[Answers]:
    """Come as far as each of a handful of unlike questions."""
    full = ONE_GROUP | group(1, "status-lost", since="2025-03") | {"purchases": "yes"} | purchase(1)
    for key in ("organisation", "reference-year", "total-fte", "staff", "group.1.position"):
        yield {k: a for k, a in full.items() if k != key}
    for key in ("group.1.people", "group.1.since", "purchase.1.turnover", "confirmed"):
        yield {k: a for k, a in full.items() if k != key}


LIKE_MARKUP = (
    "**Vet** en _schuin_",
    "[klik](https://x.example)",
    "<b>Vers</b> &amp; <script>alert(1)</script>",
    "1. Bakkerij",
    "- Bakkerij #1",
    "a\\*b\\_c",
    "{ $name } ``` ~~weg~~ ![](x)",
    "+ | > !",
)


@pytest.mark.parametrize("name", LIKE_MARKUP)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_name_that_looks_like_markup_is_shown_as_it_was_typed(
    name: str, language: Language
) -> None:
    before = {k: a for k, a in ONE_GROUP.items() if k not in {"organisation", "confirmed"}}
    conversation = talk(before, language=language)

    summary = await conversation.say(name)
    assert conversation.answers["organisation"] == fold(name)
    assert f": {fold(name)}\n" in summary
    _in_order(conversation.reply_now)

    await conversation.token(token(Verb.RENAME))
    renamed = await conversation.say(name)
    assert renamed.count(fold(name)) == 2
    _in_order(conversation.reply_now)
    assert fold(name) in await _asked_before_it_is_deleted(conversation)


async def _asked_before_it_is_deleted(conversation: Talk) -> str:
    return await conversation.token(token(Verb.DELETE))
