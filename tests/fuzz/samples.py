"""What is right, of every kind that comes in: the beginning of what is damaged."""

from pathlib import Path

from bot.market.spreadsheet import csv_bytes, xlsx_bytes
from core import ladder
from core.address import Address
from core.blocks import Choice, Choices, Text
from core.codec import dump_blocks, dump_update
from core.contents import Pressed, Said, Submitted
from core.conversation import Update
from tests.conversations.transcript import ATTACHED
from tests.engine.fakes import NOON
from tests.fuzz.damage import written
from tests.ladder.many import heavy, usual
from tests.market.rows import BEZEM, GEOGRAPHY
from tests.slack.test_requests import COMMAND, HELLO
from tests.telegram.updates import GROUP, US, keyboard, message, pressed, said
from tests.web.house import ADVICE, PARTNERS, POSITIONS
from tests.worksheet.sheets import PURCHASES, STAFF, xlsx

_EDITIONS = Path(ladder.__file__).parent / "editions"
ID = "6f0e1c1e-8b0a-4e0e-9b0e-0c1e8b0a4e0e"

FRAMES = written(
    [
        {"type": "say", "id": ID, "text": "32 uur", "language": "nl"},
        {"type": "press", "id": ID, "token": "q4:yes", "label": "Ja", "language": "nl"},
        {"type": "locate", "id": ID, "latitude": 52.51, "longitude": 6.09, "language": "nl"},
        {"type": "arrive", "id": ID, "language": "en"},
    ]
)
TOKENS = ("zs:a:1:staff=yes", "ap:t:4821956", "hd:u:1", "mp:c:bezem", "kb:t:kosten", "ad:to:closed")
ANSWERS = (
    *(
        "ja",
        "nee",
        "40",
        "38,5 uur",
        "0,8 fte",
        "€ 20.000",
        "1,5 miljoen",
        "25 %",
        "maart 2023",
        "2025",
    ),
    *(
        "anderhalf jaar",
        "drie",
        "2 x 24 uur",
        "half",
        "1/3",
        "12 maanden",
        "ongeveer 2 ton",
        "sla over",
    ),
    *("wajong", "vast contract", "03-2023", "31-12-2027", "twenty-five", "160 hours a month"),
)
LINES = (
    "3 wajongers 24 uur per week vast contract",
    "2 mensen uit de bijstand 32 uur tijdelijk sinds maart 2017",
    "twee statushouders halve fte gedetacheerd half jaar vanaf 03-2023",
)
WISHES = (
    "schoonmaakbedrijf met minstens trede 2 in de buurt van Zwolle",
    "is Bakkerij De Korenaar gecertificeerd?",
    "catering within 15 km of 8011 AA",
    "hovenier in Bergen of Best, trede 3, PSO 30+",
    "en dan in 's-Hertogenbosch?",
)
WORDS = (
    *ANSWERS,
    *LINES,
    *WISHES,
    "aanvraag 482 195 6",
    "BSN 123456782, NL91ABNA0417164300",
    ADVICE,
)
MARKDOWN = (
    ADVICE,
    "**vet** _schuin_ `code` [a](https://x.example)",
    "- a\n- b\n\n1. c\n2. d",
    "a\\\nb",
)
UPDATES = (
    said("hallo"),
    said("/zelfscan@laddermaat_bot hoi @laddermaat_bot", GROUP),
    said(document={"file_id": "f", "file_unique_id": "u", "file_name": "a.toml", "file_size": 9}),
    said(location={"latitude": 52.1, "longitude": 6.2}, caption="hier"),
    {"update_id": 2, "edited_message": message("anders", edit_date=1763985601)},
    pressed("zs:a:1:", {**message("Kies", reply_markup=keyboard(("Ja", "zs:a:1:"))), "from": US}),
)
EVENTS = (
    HELLO,
    COMMAND | {"text": "hallo"},
    {
        "type": "block_actions",
        "user": {"id": "U1"},
        "container": {"type": "message", "channel_id": "D1", "message_ts": "1.0"},
        "trigger_id": "t1",
        "actions": [{"type": "button", "action_id": "b-0", "action_ts": "2.0", "value": "v"}],
    },
    {
        "type": "event_callback",
        "event": {
            **{"type": "message", "subtype": "message_changed", "channel": "D1", "event_ts": "2.0"},
            "ts": "2.0",
            "message": {"user": "U1", "text": "<@U0BOT> a &amp; <https://x|y>", "ts": "1.0"},
            "previous_message": {"user": "U1", "text": "b", "ts": "1.0"},
        },
    },
)
KEPT = tuple(
    dump_update(Update("1", Address("web", "a"), content, NOON, "nl"))
    for content in (Said("hallo", "5"), Pressed("a", "b"), Submitted("f", {"a": "b"}, "c"))
)
BLOCKS = dump_blocks(
    (Text(ADVICE), Choices(tuple(Choice(label, "t") for label in POSITIONS)), PARTNERS)
)
TABLE = csv_bytes([BEZEM], GEOGRAPHY).decode()
SHEETS = (TABLE.encode(), xlsx_bytes([BEZEM], GEOGRAPHY))
STAFF_TABLE = (
    "Startpositie;Contract;Uren;Maanden;Sinds\nWajong;vast;32,5;12;\nbijstand;stage;24;6;03-2023"
)
WORKSHEETS = (
    STAFF_TABLE.encode(),
    xlsx(
        {
            "Blad1": [STAFF, ("Wajong", "vast", 2, 32.5, 12, None)],
            "Inkoop": [PURCHASES, ("De Brug", 1250.5, 900_000, "ja", 30, 0.125)],
            "Organisatie": [("Peiljaar", 2025), ("Volle werkweek", 40), ("Passend werk", True)],
        },
        {5: "0%"},
    ),
)
URLS = ("smtp://maat:geheim@mail.example.org:587", "10.0.0.0/8, ::1", "a@b.example")
COMPANIES = tuple(file.read_text("utf-8") for file in sorted(ATTACHED.glob("*.toml")))
COMPANY_LINES = tuple(line.encode() for line in (*usual(20), *heavy(5)))
COMPANIES_JSON = tuple(file.read_text("utf-8") for file in sorted(ATTACHED.glob("*.json")))
EDITIONS = tuple(file.read_text("utf-8") for file in sorted(_EDITIONS.glob("*.toml")))
