"""People talk with the bot in a workspace, over a socket and over HTTP alike."""

from collections.abc import Sequence

from core.address import Address
from core.contents import Attached, Pressed
from tests.channels.drawings import LADDER
from tests.slack.house import Talk
from tests.slack.local_slack import CHANNEL, ME
from tests.slack.scripted import SHEET
from tests.slack.seen import Block, Shown


def texts(messages: Sequence[Shown]) -> list[str]:
    return [message.text for message in messages]


async def test_a_direct_message_is_answered(talk: Talk, ann: str) -> None:
    await talk.people.say(ann, "hoe laat &amp; waar &lt;hier&gt;?")
    answers = await talk.people.answers(await talk.people.direct(ann), 1)
    assert texts(answers) == ["U zei: hoe laat &amp; waar &lt;hier&gt;?"]
    entered = await talk.said_by(f"slack:{ann}")
    assert [getattr(each, "text", None) for each in entered] == ["hoe laat & waar <hier>?"]


async def test_a_thread_of_direct_messages_is_answered_there(talk: Talk, ann: str) -> None:
    direct = await talk.people.direct(ann)
    first = await talk.people.say(ann, "een")
    await talk.people.answers(direct, 1)
    await talk.people.say(ann, "twee", thread=first)
    (answer,) = await talk.people.answers(direct, 1, thread=first)
    assert answer.text == "U zei: twee"
    assert len(await talk.said_by(f"slack:{ann}")) == 2


async def test_who_mentions_us_in_a_channel_is_answered_in_a_thread(talk: Talk, ann: str) -> None:
    ts = await talk.people.say(ann, f"<@{ME}> wat is de PSO?", CHANNEL)
    (answer,) = await talk.people.answers(CHANNEL, 1, thread=ts)
    assert answer.text == "U zei: wat is de PSO?"
    assert len(await talk.said_by(f"slack:{CHANNEL}/{ts}")) == 1  # though it came as two events


async def test_in_a_thread_of_ours_no_mention_is_needed(talk: Talk, ann: str, bob: str) -> None:
    ts = await talk.people.say(ann, f"<@{ME}> een", CHANNEL)
    await talk.people.answers(CHANNEL, 1, thread=ts)
    await talk.people.say(bob, "twee", CHANNEL, ts)
    answers = await talk.people.answers(CHANNEL, 2, thread=ts)
    assert texts(answers) == ["U zei: een", "U zei: twee"]


async def test_what_is_said_to_others_in_a_channel_is_not_kept(talk: Talk, ann: str) -> None:
    other = await talk.people.say(ann, "wie gaat er mee lunchen?", CHANNEL)
    await talk.people.say(ann, "ik", CHANNEL, other)
    ours = await talk.people.say(ann, f"<@{ME}> en u?", CHANNEL)
    await talk.people.answers(CHANNEL, 1, thread=ours)
    assert not await talk.house.known(Address("slack", f"{CHANNEL}/{other}"))
    assert len(await talk.said_by(f"slack:{CHANNEL}/{ours}")) == 1


async def test_a_slash_command_is_answered_for_its_user_only(talk: Talk, ann: str) -> None:
    await talk.people.command(ann, "wat kost het?")
    (answer,) = await talk.people.answers(CHANNEL, 1, to=ann)
    assert answer.text == "U zei: wat kost het?"


async def test_the_buttons_under_it_go_on_where_only_that_user_sees(talk: Talk, ann: str) -> None:
    await talk.people.command(ann, "")
    (menu,) = await talk.people.answers(CHANNEL, 1, to=ann)
    await talk.people.press(ann, CHANNEL, menu, "Nee")
    answers = await talk.people.answers(CHANNEL, 2, to=ann)
    assert answers[-1].text == "U koos Nee (no)."
    assert (await talk.said_by(f"slack:{ann}"))[-1] == Pressed("no", "Nee")


async def test_a_button_in_a_thread_belongs_to_the_thread(talk: Talk, ann: str) -> None:
    ts = await talk.people.say(ann, f"<@{ME}> keuzes", CHANNEL)
    (menu,) = await talk.people.answers(CHANNEL, 1, thread=ts)
    await talk.people.press(ann, CHANNEL, menu, "Ja")
    answers = await talk.people.answers(CHANNEL, 2, thread=ts)
    assert answers[-1].text == "U koos Ja (yes)."


async def test_other_words_and_none_for_a_message(talk: Talk, ann: str) -> None:
    direct = await talk.people.direct(ann)
    ts = await talk.people.say(ann, "32 uur")
    await talk.people.answers(direct, 1)
    await talk.people.edit(ann, direct, ts, "36 uur")
    await talk.people.answers(direct, 2)
    await talk.people.delete(ann, direct, ts)
    answers = await talk.people.answers(direct, 3)
    assert texts(answers) == ["U zei: 32 uur", "U bedoelt: 36 uur", "Dat is vergeten."]


async def test_a_form_says_what_is_wrong_and_closes_when_it_is_right(talk: Talk, ann: str) -> None:
    await talk.people.say(ann, "formulier")
    direct = await talk.people.direct(ann)
    (asked,) = await talk.people.answers(direct, 1)
    await talk.people.press(ann, direct, asked, "Groep invullen")
    form = await talk.people.form()
    assert form.title is not None
    assert form.title.text == "Een groep medewerkers"
    assert [block.block_id for block in form.blocks] == ["hours", "kind", "note"]
    chosen = {"type": "static_select", "selected_option": {"value": "wia"}}
    wrong = await talk.people.fill_in(ann, {"hours": typed("veel"), "kind": chosen})
    assert wrong == {"hours": "Geef een getal."}
    right = await talk.people.fill_in(ann, {"hours": typed("36"), "kind": chosen})
    assert right == {}
    answers = await talk.people.answers(direct, 2)
    assert answers[-1].text == "Ingevuld voor group: hours=36, kind=wia"


async def test_a_form_from_a_slash_command_is_answered_where_it_was_opened(
    talk: Talk, ann: str
) -> None:
    await talk.people.command(ann, "formulier")
    (asked,) = await talk.people.answers(CHANNEL, 1, to=ann)
    await talk.people.press(ann, CHANNEL, asked, "Groep invullen")
    await talk.people.form()
    assert await talk.people.fill_in(ann, {"hours": typed("8")}) == {}
    answers = await talk.people.answers(CHANNEL, 2, to=ann)
    assert answers[-1].text == "Ingevuld voor group: hours=8"


async def test_documents_go_both_ways(talk: Talk, ann: str) -> None:
    direct = await talk.people.direct(ann)
    await talk.people.upload(ann, "bedrijf.json", b'{"werknemers": 40}', "mijn bedrijf")
    (answer,) = await talk.people.answers(direct, 1)
    assert answer.text == "bedrijf.json, 18 bytes: mijn bedrijf"
    (attached,) = await talk.said_by(f"slack:{ann}")
    assert isinstance(attached, Attached)
    assert await talk.channel.fetch(attached) == b'{"werknemers": 40}'
    await talk.people.say(ann, "bestand")
    answers = await talk.people.answers(direct, 4)
    assert texts(answers)[1::2] == ["Hier is het.", "Dat was het."]
    assert [(file.name, file.size) for file in answers[2].files] == [
        (SHEET.name, len(SHEET.content))
    ]


async def test_a_picture_stands_between_the_words_and_says_what_it_shows(
    talk: Talk, ann: str
) -> None:
    await talk.people.say(ann, "plaatje")
    answers = await talk.people.answers(await talk.people.direct(ann), 3)
    assert texts(answers)[::2] == ["Zo staat u ervoor.", "Dat was het."]
    (picture,) = answers[1].files
    assert (picture.name, picture.mimetype) == ("ladder.png", "image/png")
    assert (picture.title, picture.alt_txt) == (LADDER.drawing.title, LADDER.alt)


async def test_a_picture_in_a_thread_stands_in_the_thread(talk: Talk, ann: str) -> None:
    asked = await talk.people.say(ann, f"<@{ME}> plaatje", CHANNEL)
    answers = await talk.people.answers(CHANNEL, 3, thread=asked)
    assert [len(answer.files) for answer in answers] == [0, 1, 0]


async def test_a_document_after_a_slash_command_comes_in_the_direct_messages(
    talk: Talk, ann: str
) -> None:
    await talk.people.command(ann, "bestand")
    (document,) = await talk.people.answers(await talk.people.direct(ann), 1)
    assert [file.name for file in document.files] == ["partners.csv"]
    seen = await talk.people.answers(CHANNEL, 2, to=ann)
    assert texts(seen) == ["Hier is het.", "Dat was het."]


async def test_a_long_answer_comes_in_parts_and_in_order(talk: Talk, ann: str) -> None:
    await talk.people.say(ann, "lang")
    answers = await talk.people.answers(await talk.people.direct(ann), 2)
    said = "\n\n".join(block.text.text for it in answers for block in it.blocks if block.text)
    assert [word for word in said.split() if word.rstrip(".").isdecimal()] == [
        f"{n}." for n in range(12)
    ]


async def test_the_app_home_follows_the_conversation(talk: Talk, ann: str) -> None:
    await talk.people.open_home(ann)
    first = await talk.people.home(ann)
    assert shown(first.blocks) == [f"Welkom {ann}, voor de 1e keer.", "Zelfscan"]
    await talk.people.say(ann, "hallo")
    await talk.people.answers(await talk.people.direct(ann), 1)
    later = await talk.people.home(ann, since=first)
    assert shown(later.blocks)[0] == f"Welkom {ann}, voor de 2e keer."


def typed(text: str) -> dict[str, object]:
    return {"type": "plain_text_input", "value": text}


def shown(blocks: Sequence[Block]) -> list[str]:
    texts = [block.text.text for block in blocks if block.text]
    buttons = [each.text.text for block in blocks for each in block.elements if each.text]
    return texts + buttons
