"""The helpdesk in Slack, on a program by others that stands in for Slack."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.channel import Limits
from bot.channels.slack import SlackChannel
from bot.channels.slack_desk import SlackDesk
from core.helpdesk.ticket import What
from storage.applications import trail
from storage.database import open_store
from storage.tickets import ticket_trail
from tests.conversations.transcript import ATTACHED
from tests.ports import free_port
from tests.slack.at_work import ANNA, BART, EVA, QUESTION, AtWork, at_work, helpdesk, words
from tests.slack.local_slack import DESK, Rig
from tests.slack.workspace import eventually


@pytest.fixture
def rig(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rig:
    for channel in (SlackChannel, SlackDesk):
        monkeypatch.setattr(channel, "limits", Limits())  # the rig has none
    return Rig(free_port(), free_port(), "socket", tmp_path)


@pytest.fixture
async def work(rig: Rig) -> AsyncIterator[AtWork]:
    async with helpdesk(rig) as found:
        yield found


def typed(text: str) -> dict[str, object]:
    return {"type": "plain_text_input", "value": text}


def chosen(token: str) -> dict[str, object]:
    return {"type": "static_select", "selected_option": {"value": token}}


async def test_a_question_is_answered_in_its_thread(work: AtWork) -> None:
    root = await work.asks()
    assert QUESTION in words(root.blocks)
    assert "nieuw" in words(root.blocks)
    await work.reads(root, "De bot dacht aan")

    answer = await work.replies(root, ANNA, "Ja, als het een registeracountant is.")
    heard = await work.hears("registeracountant")
    assert "*Anna:*" in words(heard.blocks)
    await work.card(root, "bij Anna")

    await work.people.edit(ANNA, DESK, answer, "Ja, als het een registeraccountant is.")
    changed = await work.hears("registeraccountant")
    assert changed.ts == heard.ts

    inside = await work.replies(root, BART, "notitie: dit is dezelfde vraag als vorige week")
    await work.says_to_colleagues("En een boekhouder?")
    await work.reads(root, "En een boekhouder?")
    await work.replies(root, BART, "Nee, een boekhouder niet.")
    await work.hears("*Bart:*")
    seen = await work.people.messages(work.direct)
    assert not [it for it in seen if "vorige week" in words(it.blocks)]
    entries = await work.store.run(ticket_trail, 1)
    assert [(it.by, it.what) for it in entries if it.ref == inside] == [("Bart", What.NOTED)]


async def test_buttons_and_forms_of_the_card(work: AtWork) -> None:
    root = await work.asks()
    await work.presses(root, ANNA, "Ik neem deze")
    await work.reads(root, "Anna neemt deze vraag")
    await work.card(root, "bij Anna")

    await work.presses(root, ANNA, "Wijs toe")
    await work.people.form()
    assert await work.people.fill_in(ANNA, {"to": typed("  ")}) == {"to": "Vul een naam in."}
    assert await work.people.fill_in(ANNA, {"to": typed("Bart")}) == {}
    await work.card(root, "bij Bart")

    await work.presses(root, BART, "Antwoord met onderwerp")
    await work.people.form()
    assert await work.people.fill_in(BART, {"topic": chosen("doorlooptijd")}) == {}
    await work.hears("wijst u hierop")
    await work.reads(root, "antwoordt met het onderwerp")

    await work.presses(root, BART, "Sluit af")
    closed = await work.card(root, "afgesloten")
    assert "Heropen" in words(closed.blocks)
    assert "Wijs toe" not in words(closed.blocks)
    await work.hears("Bent u goed geholpen?")

    await work.replies(root, BART, "Nog iets.")
    await work.reads(root, "Deze vraag is afgesloten")


async def test_documents_go_both_ways(work: AtWork) -> None:
    root = await work.asks()
    await work.presses(root, ANNA, "Ik neem deze")
    await work.hears("Ik houd mij stil")
    bakery = (ATTACHED / "bakkerij.toml").read_bytes()
    await work.people.upload(EVA, "cijfers.toml", bakery, "Kijkt u hiernaar?")
    await work.reads(root, "Kijkt u hiernaar?")
    await work.reads(root, "cijfers.toml")
    await work.people.upload(ANNA, "intern.toml", bakery, "note: voor Bart", under=root)
    await work.people.upload(ANNA, "verbeterd.toml", bakery, "Zo dan.", under=root)
    await work.hears("Zo dan.")
    await work.hears("verbeterd.toml")
    names = [file.name for it in await work.people.messages(work.direct) for file in it.files]
    assert names == ["cijfers.toml", "verbeterd.toml"]


async def test_a_lock_takes_words_back_from_the_user(work: AtWork) -> None:
    root = await work.asks()
    said = await work.replies(root, ANNA, "Die klant weer!")
    heard = await work.hears("Die klant weer!")
    await work.people.react(ANNA, DESK, said, "lock")

    async def still_there() -> bool:
        return any(it.ts == heard.ts for it in await work.people.messages(work.direct))

    await eventually(still_there, lambda there: not there)
    entries = await work.store.run(ticket_trail, 1)
    assert [(it.by, it.what) for it in entries if it.ref == said] == [
        ("Anna", What.ANSWERED),
        ("Anna", What.WITHDRAWN),
    ]


async def test_what_is_to_us_stays_inside_and_marks_are_left_out(work: AtWork) -> None:
    root = await work.asks()
    await work.replies(root, ANNA, "<@U0BOT> dit is een lastige klant")
    await work.replies(root, ANNA, "*Ja*, zie <https://a.nl/x|het formulier> :+1:")
    heard = await work.hears("het formulier")
    assert "Ja, zie het formulier (https://a.nl/x) 👍" in words(heard.blocks)
    entries = await work.store.run(ticket_trail, 1)
    said = [(it.what, it.text) for it in entries if it.by == "Anna"]
    assert (What.NOTED, "dit is een lastige klant") in said
    seen = await work.people.messages(work.direct)
    assert not [it for it in seen if "lastige klant" in words(it.blocks)]


async def test_a_thread_goes_on_after_a_restart(rig: Rig) -> None:
    with rig.running():
        async with open_store("sqlite://") as store:
            async with at_work(rig, store) as work:
                root = await work.asks()
            async with at_work(rig, store) as work:
                await work.replies(root, ANNA, "Dat mag.")
                await work.hears("Dat mag.")
                await work.says_to_colleagues("Dank u!")
                await work.reads(root, "Dank u!")
                await work.card(root, "bij Anna")
                assert await work.roots() == 1


async def test_an_application_is_administered_in_its_thread(work: AtWork) -> None:
    await work.says(
        "aanvraag", "Bakkerij Vers", "voor het eerst", "12345678", "geen", "Sam de Vries",
        "sam@vers.example", "Kiwa",
    )  # fmt: skip
    sent = await work.says("ja")
    reference = words(sent.blocks).partition("aanvraagnummer is *")[2][:9].replace(" ", "")
    root = await work.root(f"desk:application-{reference}")
    assert "*ontvangen*" in words(root.blocks)
    await work.reads(root, "Sam de Vries")

    await work.replies(root, ANNA, "Wilt u het uittreksel nog sturen?")
    await work.hears("Een opmerking bij uw aanvraag")
    await work.presses(root, ANNA, "Is compleet")
    await work.hears("*compleet*")
    await work.card(root, "*compleet*")
    await work.presses(root, BART, "Is bij de auditor")
    await work.card(root, "*bij de auditor*")

    await work.presses(root, BART, "Er is beslist")
    await work.people.form()
    wrong = {"rung": chosen("2"), "until": typed("binnenkort")}
    assert await work.people.fill_in(BART, wrong) == {
        "until": "Vul de laatste dag in, bijvoorbeeld 30-11-2028."
    }
    right = wrong | {"until": typed("1-2-2099"), "remark": typed("Gefeliciteerd!")}
    assert await work.people.fill_in(BART, right) == {}
    await work.hears("Gefeliciteerd!")
    await work.card(root, "toegekend, trede 2")
    steps = [(it.by, it.after) for it in await work.store.run(trail, reference) if it.after]
    assert steps == [
        ("applicant", "received"),
        ("Anna", "complete"),
        ("Bart", "with-auditor"),
        ("Bart", "decided"),
    ]


async def test_colleagues_see_at_home_what_waits(work: AtWork) -> None:
    await work.asks()
    await work.people.open_home(ANNA)
    assert QUESTION in words((await work.people.home(ANNA)).blocks)
    await work.people.open_home(EVA)
    assert QUESTION not in words((await work.people.home(EVA)).blocks)
