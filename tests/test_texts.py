"""Every sentence of the bot: there in both languages, used somewhere, and complete."""

import ast as python
import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from importlib.resources import files
from pathlib import Path
from typing import TypeVar, get_args

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

import bot
import core.ladder
from bot.application.wishes import Command as ApplicationCommand
from bot.assessment.account import Account
from bot.assessment.commands import Command
from bot.handlers.helpdesk import Wish as HelpdeskWish
from bot.handlers.menu import Wish
from bot.handlers.news import Wish as NewsWish
from bot.handlers.papers import Wish as Paper
from bot.handlers.privacy import Wish as PrivacyWish
from bot.helpdesk.press import Verb
from bot.helpdesk_page.application_forms import choices
from bot.helpdesk_page.pages import TYPED
from bot.market.commanded import Command as PartnersCommand
from bot.market.market import market_of
from bot.menu_commands import MENU
from bot.spreadsheets.sheet import Reason as Unfit
from bot.texts import LANGUAGES, load_texts
from bot.workbook.beside import quality, thirty_plus
from bot.workbook.checks import checks, faults
from bot.workbook.rungs import following, norm_row, outcome
from bot.workbook.steps import Step, contributions
from bot.worksheet.explanation import FIGURES
from bot.worksheet.explanation import STEPS as FILLING_IN
from bot.worksheet.press import DECIDING
from bot.worksheet.rows_to_fill_in import PURCHASES, STAFF
from bot.worksheet.template import SHEETS
from core.application.application import Assessed
from core.application.decision import Field as DecisionField
from core.application.filed import Audience, What
from core.application.form import ApplicationForm
from core.application.kinds import BODIES
from core.application.stages import Stage
from core.assessment.amounts import Amount, Estimable
from core.assessment.kinds import UNKNOWN, Optional, Trouble
from core.assessment.months import Month
from core.assessment.questions import Question
from core.helpdesk.deeds import Reason
from core.helpdesk.ticket import Standing
from core.language import Language
from core.market.geography import AreaKind
from core.market.listing import Kind, Rung
from core.supposing.changes import Assumed, Doubt
from core.supposing.purchases import SUPPLIERS
from core.withholding import Withheld
from core.worksheet.faults import Wrong
from core.worksheet.personal_names import Personal
from tests.assessment.every_question import QUESTIONS, REASONS
from tests.assessment.interviews import ONE_GROUP
from tests.house import CONTENTS
from tests.papers.accounts import answered

Node = TypeVar("Node", bound=python.AST)

TEXTS = load_texts()
DECOYS = CONTENTS.library.knowledge.decoys
SOURCES = {language: (files("bot.texts") / f"{language}.ftl").read_text() for language in LANGUAGES}


class _Variables(Visitor):
    """Collects the variables of a text, also those inside a selector or a function call."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - theirs
        self.names.add(node.id.name)


def variables(source: str) -> dict[str, set[str]]:
    """Give the variables of every text in a file, by key."""
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Message):
            visitor = _Variables()
            visitor.visit(entry)
            assert entry.id.name not in found, f"{entry.id.name} is there twice"
            found[entry.id.name] = visitor.names
    return found


KEYS = {language: variables(source) for language, source in SOURCES.items()}


def _typed(question: Question[object]) -> bool:
    """Tell whether its answer is an amount or a month, which one types."""
    kind = question.kind.kind if isinstance(question.kind, Optional) else question.kind
    return isinstance(kind, Amount | Estimable | Month)


def _of_question(question: Question[object]) -> set[str]:
    """Give the keys that are looked up for a question; the edition has some of the words."""
    words, kind = question.words, question.kind
    keys = {f"ask-{words}", f"unknown-{words}"}
    if words != "quality":
        keys |= {f"short-{words}"}
    if words not in {"quality", "group-position", "group-contract"}:
        keys |= {f"explain-{words}"}
    if isinstance(kind, Amount):
        keys |= {f"value-{words}"}
    if _typed(question):
        keys |= {f"example-{words}"}
    if question.part and not words.endswith("-more"):
        keys |= {f"brief-{words}"}
    return keys


def _named_in(module: Path, pattern: str) -> set[str]:
    return set(re.findall(pattern, module.read_text("utf-8")))


def _assumptions() -> set[str]:
    """Find the ids of assumptions where they are made; one is told in other words."""
    here = _named_in(Path(bot.__path__[0]) / "assessment" / "caveats.py", r'yield "([a-z-]+)"')
    scored = _named_in(Path(core.ladder.__path__[0]) / "caveats.py", r'"([a-z-]+)": ')
    return here | scored - {"quality-not-assessed"}


def _form() -> dict[str, tuple[str, ...]]:
    """Give the questions of the form for a listing, each with what one may choose."""
    market = market_of(CONTENTS.market, (), date(2026, 11, 25), fictional=False)
    return {field.key: field.offers for field in market.form.fields({"rung": "3"})}


def _problems() -> set[str]:
    """Find what can be wrong with a company where it is found; some holds for any data."""
    ladder = Path(core.ladder.__path__[0])
    refused = _named_in(ladder / "refusals.py", r'Problem\("([a-z-]+)"')
    inexact = _named_in(ladder / "exact.py", r'CustomError\("([a-z-]+)"')
    shapes = {"missing", "unknown-key", "not-whole", "not-yes-or-no", "not-text", "wrong-shape"}
    return refused | inexact | shapes


def _application() -> dict[str, tuple[str, ...]]:
    """Give the questions of an application; what one may share has words of its own."""
    shared = Assessed("x", "2018-04-01", "1", Fraction(0), Fraction(0), date.min)
    return {field.key: field.offers for field in ApplicationForm({"7": shared}).fields({})}


def _steps(account: Account) -> Iterator[Step]:
    """Give the lines of a score in a spreadsheet."""
    yield from (outcome(account), norm_row(account), faults(account))
    for some in (contributions, following, thirty_plus, quality, checks):
        yield from some(account)


FORM = _form()
APPLICATION = _application()
OWN_WORDS = {*BODIES, UNKNOWN, "7"}
"""Answers in an application that are named in another way."""
STEPS = {step.key for step in _steps(answered(ONE_GROUP))}
EVENTS = ("asked", "released", "reminded", "escalated", "warned", "told", "drafted")
"""What happened to a ticket and is told at the page only."""
TICKET_FORMS = tuple("antwoord wijziging notitie stand toewijzing onderwerp kennis".split())
NEEDED = {
    *MENU,
    *(key for question in QUESTIONS for key in _of_question(question)),
    *(f"misread-{trouble}" for trouble in Trouble),
    *(f"stuck-{reason}" for reason in REASONS),
    *(f"assumption-{id_}" for id_ in _assumptions()),
    *(f"command-{command}" for command in Command),
    *(f"command-{wish}" for wish in Wish),
    str(Wish.THANKS),
    *(f"result-30plus-{outcome}" for outcome in ("granted", "reached", "missed")),
    *(f"offer-language-{language}" for language in LANGUAGES),
    *(f"{said}-{part}" for said in ("part", "offer-add") for part in ("group", "purchase")),
    *(f"answer-{answer}" for answer in ("yes", "no")),
    *(f"smalltalk-{it.id}" for it in DECOYS if it.decision == "smalltalk"),
    *(f"offer-{choice}" for choice in ("yes", "no", "skip", "unknown")),
    *(f"command-{command}" for command in PartnersCommand),
    *(f"partners-{said}-{kind}" for said in ("kind", "kinds") for kind in Kind),
    *(f"partners-rung-{rung.written}" for rung in Rung if rung.written),
    *(f"partners-inside-{area}" for area in get_args(AreaKind)),
    *(f"register-{said}-{key}" for said in ("ask", "label") for key in FORM),
    *(f"register-wrong-{key}" for key in FORM),
    *(f"document-problem-{code}" for code in _problems()),
    *(f"worksheet-wrong-{what}" for what in (*Trouble, *Wrong)),
    *(f"worksheet-personal-{what}" for what in Personal),
    *(f"worksheet-{said}-{it}" for said in ("column", "hint") for it in (*STAFF, *PURCHASES)),
    *(f"worksheet-hint-{figure}" for figure in FIGURES),
    *(f"worksheet-explain-{step}" for step in FILLING_IN),
    *(f"worksheet-sheet-{sheet}" for sheet in SHEETS),
    *(f"worksheet-unusable-{it}" for it in Unfit if it is not Unfit.TOO_LARGE),
    *(f"worksheet-faults-{it}" for it in ("where", "what")),
    *(f"worksheet-said-{verb.name.lower()}" for verb in DECIDING),
    *(f"register-offer-{key}-{offer}" for key, offers in FORM.items() for offer in offers if offer),
    *(
        f"{form}-{said}"
        for form in ("register", "apply")
        for said in ("needed", "stale", "change-what", "offer-skip")
    ),
    *(f"command-{command}" for command in ApplicationCommand),
    *(f"command-{wish}" for wish in NewsWish),
    *(
        f"command-{command}-anywhere"
        for command in (ApplicationCommand.STATUS, ApplicationCommand.WITHDRAW)
    ),
    *(f"apply-{said}-{key}" for said in ("ask", "label", "wrong") for key in APPLICATION),
    *(
        f"apply-offer-{key}-{offer}"
        for key, offers in APPLICATION.items()
        for offer in offers
        if offer and offer not in OWN_WORDS
    ),
    *(f"application-offer-{stage}" for stage in Stage if stage is not Stage.RECEIVED),
    *(f"application-wrong-{field}" for field in DecisionField),
    *(f"draft-{key}-{it}" for key in ("title", "questions", "answer") for it in LANGUAGES),
    *(f"command-{wish}" for wish in HelpdeskWish),
    *(f"language-{language}" for language in LANGUAGES),
    *(f"what-if-assumed-{assumed}" for assumed in Assumed),
    *(f"what-if-unclear-{doubt}" for doubt in Doubt),
    *(
        f"what-if-cannot-{reason}"
        for reason in (*REASONS - {"sw-company"}, "turnover", "too-large")
    ),
    *(f"what-if-figure-{field}" for field in SUPPLIERS),
    *(f"what-if-row-{row}" for row in ("direct", "indirect", "total", "size")),
    *(f"ticket-standing-{standing}" for standing in Standing),
    *(f"ticket-offer-{verb}" for verb in (Verb.TAKE, Verb.AWAIT, Verb.CLOSE, Verb.REOPEN)),
    *(f"ticket-refused-{reason}" for reason in Reason),
    *(f"application-stage-{stage}" for stage in Stage if stage is not Stage.DECIDED),
    *(f"desk-step-{choice}" for stage in Stage for choice in choices(stage)),
    *TYPED.values(),
    *(f"desk-user-in-{language}" for language in LANGUAGES),
    *(f"desk-{side}-turn" for side in ("our", "their")),
    *(f"desk-turn-{whose}" for whose in ("ours", "theirs", "closed")),
    *(f"desk-event-{what}" for what in EVENTS),
    *(f"desk-empty-{field}" for field in ("answer", "note", "changed")),
    *(f"desk-done-{form}" for form in TICKET_FORMS),
    "desk-done-weggehaald",
    *(f"desk-for-{audience}" for audience in Audience),
    *(f"desk-trail-remark-{audience}" for audience in Audience),
    *(f"desk-trail-{what}" for what in What if what not in {What.MOVED, What.REMARKED}),
    *(f"application-next-{stage}" for stage in Stage if stage is not Stage.DECIDED),
    *(f"withheld-{what}" for what in Withheld),
    *(f"{said}-{paper}" for said in ("command", "offer") for paper in Paper),
    *(f"{paper}-{said}" for said in ("file", "here", "making") for paper in Paper),
    *(f"workbook-{step}" for step in STEPS),
    *(f"command-{wish}" for wish in PrivacyWish),
    *(f"erase-{what}" for what in ("messages", "tickets", "applications", "listings", "searches")),
}
"""Keys that the code puts together."""

ALLOWED = {
    *(f"apply-wrong-{key}-{trouble}" for key in APPLICATION for trouble in Trouble),
    *(f"misread-{q.words}-{trouble}" for q in QUESTIONS for trouble in Trouble),
    *(f"outside-{it.id}" for it in DECOYS if it.decision == "handoff"),
    *(f"workbook-how-{step}" for step in STEPS),
}
"""Keys that say something more precisely for one question, class of decoys or step of a score."""


def test_both_languages_say_the_same_things() -> None:
    assert KEYS["nl"].keys() == KEYS["en"].keys()


def test_both_languages_mention_the_same_values() -> None:
    assert KEYS["nl"] == KEYS["en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_that_is_looked_up_is_missing(language: Language) -> None:
    assert not NEEDED - KEYS[language].keys()


def test_nothing_is_there_that_nobody_says() -> None:
    assert not KEYS["nl"].keys() - set(_written()) - set(_in_templates()) - NEEDED - ALLOWED


def test_every_key_in_the_code_is_there() -> None:
    spoken = {first for call in _nodes(python.Call) for first in _key(call)}
    spoken |= set(_in_templates())

    assert len(spoken) > 70
    assert not spoken - KEYS["nl"].keys()


def _nodes(kind: type[Node]) -> Iterator[Node]:
    """Find everything of a kind in the code of the bot, but for the members of an enumeration."""
    for file in Path(bot.__path__[0]).rglob("*.py"):
        waiting: list[python.AST] = [python.parse(file.read_text("utf-8"))]
        while waiting:
            node = waiting.pop()
            if isinstance(node, kind):
                yield node
            if not (isinstance(node, python.ClassDef) and _is_enumeration(node)):
                waiting += python.iter_child_nodes(node)


def _is_enumeration(node: python.ClassDef) -> bool:
    return any(isinstance(base, python.Name) and "Enum" in base.id for base in node.bases)


def _in_templates() -> Iterator[str]:
    """Find the keys that the templates of pages name in full."""
    for file in Path(bot.__path__[0]).rglob("*.html"):
        yield from re.findall(r'\bsay\("([a-z0-9-]+)"[,)]', file.read_text("utf-8"))


def _written() -> Iterator[str]:
    return (node.value for node in _nodes(python.Constant) if isinstance(node.value, str))


def _key(call: python.Call) -> Iterator[str]:
    """Give the key that a voice is asked for, where it is written in full."""
    match call:
        case python.Call(
            python.Name("voice") | python.Attribute(attr="voice" | "label"),
            [python.Constant(str(key)), *_],
        ):
            if key not in LANGUAGES:
                yield key
        case _:
            pass


def test_commands_are_known_in_every_language_at_once() -> None:
    assert {"terug", "back"} <= set(TEXTS.words("command-back"))


def test_no_word_is_two_commands() -> None:
    words = [
        w.casefold() for c in (*Command, *Wish, *Paper) for w in set(TEXTS.words(f"command-{c}"))
    ]

    assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("length", [1, 2_000, 2_001, 2_501, 12_000])
def test_a_value_may_be_as_long_as_anybody_writes(length: int) -> None:
    answer = ("een *antwoord* " * 1_000)[:length]
    said = load_texts().voice("nl").label("ticket-answer", name="Anna", answer=answer)

    assert answer in said
    assert "Anna" in said
    assert "\ufdd0" not in said
