"""Every parser of what comes in, with the errors that it says it raises."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from fractions import Fraction
from functools import partial

import telegram
from hypothesis.strategies import SearchStrategy

from bot.application.desk_press import Press as DeskApplicationPress
from bot.application.press import Press as ApplicationPress
from bot.assessment.press import Press as AssessmentPress
from bot.channels import telegram_updates, web_spoken
from bot.channels.mail_server import MailServer, is_mail_address
from bot.channels.slack_events import Event, Message
from bot.channels.slack_hearing import hear_button, hear_command, hear_message
from bot.channels.slack_mrkdwn import pieces, shortened, words
from bot.channels.slack_payloads import Actions, Command, Submission, read
from bot.channels.telegram_addressed import Ourselves
from bot.channels.telegram_text import written as in_telegram
from bot.channels.web_address import Proxies
from bot.commands.score_quick import QuickScores
from bot.commands.score_stream import Answers
from bot.documents.company import score_of
from bot.documents.parsing import Unreadable, parse_document
from bot.editions import built_in
from bot.helpdesk.press import Press as TicketPress
from bot.knowledge.press import Press as AnswerPress
from bot.market.market import demonstration, market_of
from bot.market.press import Press as MarketPress
from bot.market.spreadsheet import Unusable, read_sheet
from bot.settings_checked import passwords_in
from bot.spreadsheets.csv_text import as_meant, harmless
from bot.worksheet.tables import tables_of
from core import markup
from core.address import Address
from core.application.reference import NotAReference, mention, read_reference
from core.assessment.group_line import read_group
from core.assessment.kinds import Misread
from core.assessment.months import Month
from core.codec import dump_state, load_blocks, load_state, load_update
from core.conversation import State
from core.helpdesk.hours import OpeningHours
from core.ladder.company import Refused
from core.ladder.edition import EditionError, NoEdition, parse_edition
from core.language import Language
from core.masking import mask
from core.worksheet.reading import Terms
from core.worksheet.reading import read as read_worksheet
from tests.assessment.every_question import QUESTIONS
from tests.assessment.interviews import STAFFING
from tests.engine.fakes import NOON
from tests.fuzz import samples
from tests.fuzz.damage import Json, damaged, damaged_bytes, damaged_json, long_texts, reworded_json
from tests.fuzz.fuzzing import Target
from tests.house import CONTENTS
from tests.ladder.companies import EDITION
from tests.market.rows import READER, TODAY
from tests.telegram.updates import OUR_ID, OUR_NAME

LANGUAGES: tuple[Language, ...] = ("nl", "en")
US = Ourselves(OUR_ID, OUR_NAME)
EDITIONS = built_in()
BULK = QuickScores(EDITIONS, lambda: TODAY)
STREAM = Answers(EDITIONS, lambda: TODAY)
LEFT_BY_INTAKE = (AttributeError, KeyError, TypeError, ValueError)
"""What is no update of Telegram at all, `telegram_intake` logs by its number and leaves."""
CUT_BY_ENTITIES = (UnicodeDecodeError,)
"""A mention that begins halfway a character, as none of Telegram's does; left as well."""
NO_COMPANY = (Unreadable, Refused, NoEdition)
_DEMONSTRATION = demonstration(CONTENTS.market)
UNDERSTANDING = market_of(CONTENTS.market, _DEMONSTRATION, TODAY, fictional=True).understanding
PRESSES = (
    *(AssessmentPress, ApplicationPress, DeskApplicationPress),
    *(TicketPress, MarketPress, AnswerPress),
)


def from_telegram(raw: Json) -> None:
    """Read an update; what the library cannot read is logged and left by `telegram_intake`."""
    if not isinstance(raw, Mapping):
        return
    try:
        update = telegram.Update.de_json(dict(raw))
    except Exception:
        return
    telegram_updates.read(update, US, NOON)


def from_slack(body: Json) -> None:
    """Read a payload, and hear what is said in it."""
    if not isinstance(body, Mapping):
        return
    match read(body):
        case Event(event=Message() as message):
            hear_message(message, "U0BOT")
        case Command() as command:
            hear_command(command, "U0BOT")
        case Actions() as pressed:
            for action in pressed.actions:
                hear_button(pressed, action)
        case Event() | Submission() | None:
            pass


def answer(text: str) -> None:
    """Give it as the answer to every question; what was read must be a value."""
    for question in QUESTIONS:
        for language in LANGUAGES:
            given = question.kind.read(text, language)
            if not isinstance(given, Misread):
                question.kind.value(given)


def group_line(text: str) -> None:
    for language in LANGUAGES:
        read_group(text, language, STAFFING, Fraction(40), Month(date(2025, 12, 1)))


def wish(text: str) -> None:
    UNDERSTANDING.read(text)
    UNDERSTANDING.read_where(text)


def reference(text: str) -> None:
    mention(text)
    read_reference(text)


def button(token: str) -> None:
    for press in PRESSES:
        press.parse(token)


def markdown(text: str) -> None:
    """Read it as markup, and write it for every channel."""
    markup.parse(text)
    markup.plain(text)
    markup.plain(markup.escape(text))
    in_telegram([text])
    for piece in pieces(text):
        shortened(piece, 100)


def from_people(text: str) -> None:
    """Do what is done with whatever anybody says."""
    markup.fold(text)
    mask(text)
    words(text, "U0BOT")
    as_meant(harmless(text))
    CONTENTS.library.language_of(text)


def sheet(content: bytes) -> None:
    found = read_sheet(content)
    READER.read(found.header, found.rows, "import", TODAY)


def worksheet(content: bytes) -> None:
    """Read it whether or not it is known by what staff is read."""
    for known in ({}, {"reference-year": "2025", "full-week": "36"}):
        terms = Terms(EDITION, STAFFING, TODAY, known)
        read_worksheet(tables_of(content, lambda *_: None), terms, TODAY)


def company(name: str, text: str) -> None:
    score_of(parse_document(name, text), EDITIONS, TODAY)


def in_bulk(line: bytes) -> None:
    """Answer in bulk what is answered there, and compare it with the exact answer."""
    answer = BULK.answer(line)
    assert answer in (None, STREAM.exactly(line))


def setting(text: str) -> None:
    """Read it as each setting that has a form of its own."""
    is_mail_address(text)
    passwords_in(text)
    for form in (OpeningHours.parse, MailServer.parse, Proxies.parse):
        with suppress(ValueError):
            form(text)


def _any(*seeds: str) -> SearchStrategy[str]:
    return damaged(seeds) | long_texts(seeds)


TARGETS: tuple[Target[str] | Target[bytes] | Target[Json], ...] = (
    Target("frame of the web page", _any(*samples.FRAMES), web_spoken.read),
    Target("update of Telegram", damaged_json(samples.UPDATES), from_telegram, LEFT_BY_INTAKE),
    Target("words in Telegram", reworded_json(samples.UPDATES), from_telegram, CUT_BY_ENTITIES),
    Target("payload of Slack", damaged_json(samples.EVENTS), from_slack),
    Target("words in Slack", reworded_json(samples.EVENTS), from_slack),
    Target("kept update", _any(*samples.KEPT), load_update, (ValueError,)),
    Target("kept state", _any(dump_state(State())), load_state, (ValueError,)),
    Target("kept blocks", _any(samples.BLOCKS), load_blocks, (ValueError,)),
    Target("token of a button", _any(*samples.TOKENS), button),
    Target("address", _any("web:3f9c", "telegram:-100:5"), Address.parse),
    Target("markup", _any(*samples.MARKDOWN), markdown),
    Target("words of people", _any(*samples.WORDS), from_people),
    Target("answer", damaged(samples.ANSWERS), answer),
    Target("long answer", long_texts(samples.ANSWERS), answer),
    Target("group on a line", _any(*samples.LINES), group_line),
    Target("wish", _any(*samples.WISHES), wish),
    Target("reference number", _any("482 195 6", "4821956"), reference, (NotAReference,)),
    Target("spreadsheet", damaged_bytes(samples.SHEETS), sheet, (Unusable,)),
    Target("table", _any(samples.TABLE).map(str.encode), sheet, (Unusable,)),
    Target("worksheet", damaged_bytes(samples.WORKSHEETS), worksheet, (Unusable,)),
    Target("table of staff", _any(samples.STAFF_TABLE).map(str.encode), worksheet, (Unusable,)),
    Target("company in TOML", _any(*samples.COMPANIES), partial(company, "a.toml"), NO_COMPANY),
    Target(
        "company in JSON", _any(*samples.COMPANIES_JSON), partial(company, "a.json"), NO_COMPANY
    ),
    Target("company in bulk", damaged_bytes(samples.COMPANY_LINES), in_bulk),
    Target("edition", _any(*samples.EDITIONS), partial(parse_edition, "x.toml"), (EditionError,)),
    Target("settings", _any("ma-do 9:00-17:00, vr 9-12:30", *samples.URLS), setting),
)
