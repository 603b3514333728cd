"""Sent in the chat: taken over as a whole or not at all, and nothing is lost unasked."""

import io
import logging
import threading
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from openpyxl import load_workbook

from bot.app import Reach, handlers
from bot.privacy.keeping import Keeping
from bot.progress import UNSEEN, Progress, Tell
from bot.worksheet.telling import MOST_MB, MOST_TOLD
from core.address import Address
from core.assessment.scenario import Idle, Importing, Interviewing
from core.blocks import File
from core.contents import Attached
from core.conversation import Reply, State, Turn
from tests.assessment.interviews import ONE_GROUP, ORGANISATION, Told, group, without
from tests.conversations.transcript import FIRST_DAY
from tests.handlers.talk import Talk, buttons, remembering, said
from tests.house import CONTENTS, KEPT
from tests.worksheet.sheets import REGULAR, STAFF, Value, xlsx

FIGURES = [("Peiljaar", 2025), ("Volledige werkweek", 40), ("Totaal fte", 20)]


def sheet(*rows: tuple[Value, ...], figures: bool = True, header: tuple[str, ...] = STAFF) -> bytes:
    beside = {"Organisatie": FIGURES} if figures else {}
    return xlsx({"Medewerkers": [header, *rows], **beside})


TWO = sheet(("Wajong", REGULAR, 1, 24, 12), ("Wajong", REGULAR, 1, 32, 12))


class Sending(Talk):
    """A conversation in which files are sent."""

    async def send(self, content: bytes, name: str = "personeel.xlsx", caption: str = "") -> str:
        FILES[name] = content
        self.reply_now = await self.reply(Attached(name, "", len(content), name, caption))
        self.buttons += buttons(self.reply_now)
        return said(self.reply_now)


FILES: dict[str, bytes] = {}


async def fetch(_: Address, sent: Attached) -> bytes | None:
    return FILES.get(sent.name)


def sending(*answers: Told, progress: Progress = UNSEEN) -> Sending:
    bot = handlers(CONTENTS, KEPT, Keeping(), Reach(fetch, progress))
    state = remembering(*answers) if answers else State()
    return Sending(bot, "nl", FIRST_DAY, replace(state, language="nl"))


def files(reply: Reply) -> Mapping[str, bytes]:
    return {it.name: it.content for it in reply.blocks if isinstance(it, File)}


@pytest.mark.parametrize("words", ["invulblad", "/invulblad", "template", "worksheet"])
async def test_the_worksheet_is_given_to_who_asks(words: str) -> None:
    conversation = sending()
    assert "zet er geen namen in" in await conversation.say(words)
    assert list(files(conversation.reply_now)) == ["invulblad.xlsx"]


async def test_it_is_offered_where_the_assessment_begins_and_at_the_groups() -> None:
    conversation = sending()
    await conversation.say("zelfscan")
    await conversation.press("Invulblad voor Excel")
    assert files(conversation.reply_now)

    conversation = sending(ORGANISATION)
    await conversation.say("samenvatting")
    told = await conversation.press("Invulblad voor Excel")
    assert "Werken er mensen uit de PSO-doelgroep bij u?" in told


async def test_what_is_filled_in_begins_an_assessment_that_asks_the_rest() -> None:
    conversation = sending()
    told = await conversation.send(TWO)

    assert "2 mensen op 2 rijen, samen één groep." in told
    assert "Voor welke organisatie doen we de zelfscan?" in told
    assert conversation.answers["group.1.hours"] == "28"
    for answer in ("sla over", "nee", "nee", "nee", *["ja"] * 4, "ja"):
        told = await conversation.say(answer)
    assert "Met deze cijfers staat u op" in told


async def test_in_an_assessment_without_groups_they_are_filled_in_there() -> None:
    conversation = sending(ORGANISATION)
    await conversation.send(sheet(("Wajong", REGULAR, 1, 24, 12), figures=False))

    assert len(conversation.state.scenarios) == 1
    assert conversation.answers["organisation"] == "Bakkerij Vers"
    assert conversation.answers["staff"] == "yes"


async def answers_are_asked_about() -> Sending:
    conversation = sending(ONE_GROUP)
    told = await conversation.send(TWO)
    assert "staan al andere antwoorden" in told
    assert isinstance(conversation.state.activity, Importing)
    assert conversation.answers == ONE_GROUP
    return conversation


async def test_answers_there_are_can_be_replaced() -> None:
    conversation = await answers_are_asked_about()
    await conversation.press("Vervangen")

    assert len(conversation.state.scenarios) == 1
    assert conversation.answers["group.1.people"] == "2"
    assert conversation.answers["organisation"] == "Bakkerij Vers"
    assert conversation.answers["quality.integration"] == "yes"


@pytest.mark.parametrize("words", [None, "een nieuw scenario ernaast"])
async def test_or_kept_beside_a_new_scenario(words: str | None) -> None:
    conversation = await answers_are_asked_about()
    label = "Een nieuw scenario ernaast"
    await (conversation.say(words) if words else conversation.press(label))

    first, second = conversation.state.scenarios
    assert first.answers == ONE_GROUP
    assert second.answers["group.1.people"] == "2"
    assert conversation.state.activity == Interviewing(second.number)


async def test_a_better_one_sent_meanwhile_is_asked_about_instead() -> None:
    conversation = await answers_are_asked_about()
    old = conversation.buttons[-3].token
    told = await conversation.send(TWO)
    assert told.count("In Zelfscan 1 staan al andere antwoorden") == 1
    told = await conversation.send(sheet(("WW", REGULAR, 7, 24, 12)))
    assert "In Zelfscan 1 staan al andere antwoorden" in told
    assert isinstance(conversation.state.activity, Importing)
    assert "Die knop werkt niet meer" in await conversation.token(old)
    await conversation.press("Vervangen")
    assert len(conversation.state.scenarios) == 1
    assert conversation.answers["group.1.people"] == "7"


async def test_faults_in_one_sent_meanwhile_leave_the_choice_open() -> None:
    conversation = await answers_are_asked_about()
    told = await conversation.send(sheet(("WW", REGULAR, 7, 24, 13)))
    assert "Medewerkers!E2" in told
    assert "Wilt u die vervangen" in told


async def test_of_a_finished_assessment_that_was_left_it_asks_as_well() -> None:
    conversation = sending(ONE_GROUP)
    await conversation.say("stop")
    assert isinstance(conversation.state.activity, Idle)
    told = await conversation.send(TWO)
    assert "In Zelfscan 1 staan al andere antwoorden" in told
    await conversation.press("Vervangen")
    assert len(conversation.state.scenarios) == 1
    assert conversation.answers["group.1.people"] == "2"


async def test_beside_one_of_an_earlier_year_it_begins_another() -> None:
    conversation = sending(ONE_GROUP)
    await conversation.say("stop")
    conversation.at += timedelta(days=365)
    assert "samen één groep" in await conversation.send(TWO)
    first, second = conversation.state.scenarios
    assert first.answers == ONE_GROUP
    assert second.answers["group.1.people"] == "2"


async def test_what_is_unfinished_goes_before_what_is_finished() -> None:
    conversation = sending(ORGANISATION, ONE_GROUP)
    await conversation.say("stop")
    one = sheet(("Wajong", REGULAR, 7, 24, 12), figures=False)
    assert "Wilt u die vervangen" not in await conversation.send(one)
    first, second = conversation.state.scenarios
    assert first.answers["group.1.people"] == "7"
    assert second.answers == ONE_GROUP


@pytest.mark.parametrize("words", ["nee", "stop"])
async def test_or_left_as_they_were(words: str) -> None:
    conversation = await answers_are_asked_about()
    assert "alles zoals het was" in await conversation.say(words)
    assert conversation.answers == ONE_GROUP


async def test_anything_else_that_is_said_meanwhile_asks_again() -> None:
    conversation = await answers_are_asked_about()
    assert "Wilt u die vervangen" in await conversation.say("eens kijken")
    assert "Wilt u die vervangen" in await conversation.say("Wat is social return?")
    assert isinstance(conversation.state.activity, Importing)


async def test_an_old_button_does_nothing() -> None:
    conversation = await answers_are_asked_about()
    old = conversation.buttons[-1].token
    await conversation.say("nee")
    assert "Die knop werkt niet meer" in await conversation.token(old)
    await conversation.send(sheet(("WW", REGULAR, 7, 24, 12)))
    await conversation.token(old)
    assert conversation.answers == ONE_GROUP


async def test_the_same_again_asks_nothing() -> None:
    conversation = sending()
    await conversation.send(TWO)
    before = conversation.answers
    told = await conversation.send(TWO)
    assert "Wilt u die vervangen" not in told
    assert told.count("Voor welke organisatie doen we de zelfscan?") == 1
    assert conversation.answers == before


async def test_without_year_and_week_these_are_asked_first() -> None:
    conversation = sending()
    loose = sheet(("Wajong", REGULAR, 1, 24, 12), figures=False)
    told = await conversation.send(loose)
    assert "heb ik het peiljaar en de volledige werkweek nodig" in told
    told = await conversation.send(loose)
    assert told.count("Voor welke organisatie doen we de zelfscan?") == 1

    for answer in ("sla over", "nee", "2025", "40", "48"):
        await conversation.say(answer)
    assert "samen één groep" in await conversation.send(loose)


async def test_a_question_that_waits_is_counted_whatever_comes_after_it() -> None:
    told = ORGANISATION | {"total-fte": "1"} | {"staff": "yes"} | group(1, people="100")
    conversation = sending(without(told, "organisation", "sw-company"))
    assert "Nog één vraag" in await conversation.say("sla over")


async def test_bad_rows_are_told_by_cell_and_nothing_is_taken_in() -> None:
    conversation = sending(ORGANISATION)
    before = conversation.state
    rows = (("Wajong", REGULAR, 1, 24, 12), ("Wajong", REGULAR, 1, 48, 12))
    told = await conversation.send(sheet(*rows))

    assert "Medewerkers!D3: 48 uur is meer dan de volledige werkweek van 40 uur." in told
    assert "Werken er mensen uit de PSO-doelgroep bij u?" in told
    assert conversation.state == before
    assert not files(conversation.reply_now)


async def test_of_many_bad_rows_the_first_are_told_and_all_are_in_a_file() -> None:
    conversation = sending()
    told = await conversation.send(sheet(*[("Wajong", REGULAR, 1, 24, 13)] * 25))

    assert told.count("Medewerkers!E") == MOST_TOLD
    assert "En nog 5 andere dingen." in told
    (content,) = files(conversation.reply_now).values()
    rows = list(load_workbook(io.BytesIO(content)).worksheets[0].values)
    assert len(rows) == 26
    assert rows[-1] == ("Medewerkers!E26", "dit is te veel: het is hoogstens 12.")


async def test_a_sheet_with_names_leaves_no_trace(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    conversation = sending()
    names = ("Jan de Vries", "Fatima El Amrani", "Sanne van der Berg")
    rows = [("Wajong", REGULAR, 1, 24, 12, None, name) for name in names]
    told = await conversation.send(sheet(*rows, header=(*STAFF, "Kolom")))

    assert "In kolom G van Medewerkers lijken namen te staan." in told
    kept = f"{told} {conversation.reply_now} {conversation.state} {caplog.text}"
    assert not any(part in kept for part in ("Vries", "Fatima", "Sanne"))
    assert not conversation.state.scenarios


TITLES = ("Jan Jansen", "Jan Jansen 123456782", "JANSEN, J.", "jan@werk.example", "j. de vries (2)")


@pytest.mark.parametrize("title", TITLES)
async def test_a_sheet_that_is_called_after_somebody_is_told_by_its_number(title: str) -> None:
    conversation = sending(ORGANISATION)
    rows = [(*STAFF, "Afdeling"), ("Wajong", REGULAR, 1, 24, 12)]
    wrong = [STAFF, *[("Wajong", REGULAR, 1, 24, 13)] * 25]
    told = await conversation.send(xlsx({"Organisatie": FIGURES, title: wrong}))
    (content,) = files(conversation.reply_now).values()
    cells = str(list(load_workbook(io.BytesIO(content)).worksheets[0].values))
    assert "blad 2!E2" in told
    assert "blad 2!E26" in cells
    told += await conversation.send(xlsx({"Organisatie": FIGURES, title: rows}))
    assert "Deze kolommen heb ik niet gebruikt: blad 2!G." in told
    names = [(*STAFF, "Naam"), ("Wajong", REGULAR, 1, 24, 12)]
    told += await conversation.send(xlsx({"Organisatie": FIGURES, title: names}))
    assert "In kolom G van blad 2 lijken namen te staan." in told
    assert title not in told + cells + str(conversation.state)


async def test_a_sheet_with_another_title_is_told_by_it() -> None:
    conversation = sending(ORGANISATION)
    rows = [STAFF, ("Wajong", REGULAR, 1, 24, 13)]
    assert "Overzicht 2025!E2" in await conversation.send(xlsx({"Overzicht 2025": rows}))


@pytest.mark.parametrize(
    ("content", "name", "told"),
    [
        (b"", "leeg.xlsx", "is leeg"),
        (b"a;b\n1;2", "iets.csv", "geen kolommen die ik ken"),
        (b"PKxx", "stuk.xlsx", "kan ik niet lezen"),
        (bytes.fromhex("d0cf11e0"), "oud.xls", "een oud soort rekenblad"),
        (b" " * (MOST_MB * 1024**2 + 1), "groot.csv", "is te groot"),
    ],
)
async def test_a_file_that_cannot_be_read_is_answered(content: bytes, name: str, told: str) -> None:
    assert told in await sending().send(content, name)


async def test_what_is_said_with_it_is_no_reason_to_leave_it_unread() -> None:
    assert "samen één groep" in await sending().send(TWO, caption="ons personeel")


class Watched:
    """Progress as somebody sees it."""

    def __init__(self) -> None:
        self.told: list[tuple[str, float | None]] = []
        self.threads = set[str]()

    @asynccontextmanager
    async def shown(self, _: Turn) -> AsyncIterator[Tell]:
        def tell(words: str, part: float | None) -> None:
            self.told.append((words, part))
            self.threads.add(threading.current_thread().name.rpartition("_")[0])

        yield tell


async def test_one_sees_how_far_it_is() -> None:
    watched = Watched()
    rows = [("Wajong", REGULAR, 1, 1, 12)] * 2_500
    await sending(progress=watched).send(sheet(*rows))
    assert [words for words, _ in watched.told] == [
        "1.000 van 2.504 rijen",
        "2.000 van 2.504 rijen",
    ]
    assert watched.threads == {"worksheet"}
