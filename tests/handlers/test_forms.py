"""Forms: read as the chat reads, looked over while they are open, and never applied twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import LANGUAGES
from core.assessment.scenario import Answers, Interviewing
from core.blocks import TOKEN_BYTES, Block, Form, SelectField
from core.contents import Submitted
from core.language import Language
from tests.assessment.interviews import ONE_GROUP
from tests.handlers.talk import Talk, said, talk
from tests.house import CHECK

BEFORE = {key: a for key, a in ONE_GROUP.items() if not key.startswith(("group.", "confirmed"))}
GROUP = {"position": "wajong", "contract": "regular", "people": "3", "hours": "24", "months": "12"}
LISTING = {
    "name": "De Zon",
    "kind": "employer",
    "place": "8011 AA",
    "rung": "none",
    "email": "info@dezon.example",
}
STALE = "Dat formulier hoort bij"


async def offered(conversation: Talk, by: str) -> Form:
    """Say something that is answered with a form."""
    await conversation.say(by)
    return conversation.forms[-1]


async def the_group(conversation: Talk) -> Form:
    return await offered(conversation, "zelfscan")


async def sent(conversation: Talk, form: Form, values: Answers) -> str:
    conversation.reply_now = await conversation.reply(Submitted(form.token, values, form.label))
    return said(conversation.reply_now)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", ["zelfscan", "vermelding"])
async def test_a_form_fits_in_what_channels_carry(language: Language, by: str) -> None:
    form = await offered(talk(BEFORE, language=language), by)

    assert len(form.token.encode()) <= TOKEN_BYTES
    assert len({field.key for field in form.fields}) == len(form.fields)
    assert all(field.label for field in form.fields)
    assert not any("**" in field.hint for field in form.fields)


@pytest.mark.parametrize("by", ["zelfscan", "vermelding"])
async def test_every_choice_of_a_form_is_read_as_itself(by: str) -> None:
    form = await offered(talk(BEFORE), by)
    selects = [field for field in form.fields if isinstance(field, SelectField)]

    assert len(selects) >= 2
    for field in selects:
        for option in field.options:
            submitted = Submitted(form.token, {field.key: option.token}, form.label)
            assert CHECK(submitted, "nl") == {}


async def test_every_background_is_taken_over_as_it_was_chosen() -> None:
    form = await the_group(talk(BEFORE))
    (position,) = [field for field in form.fields if field.key == "position"]

    assert isinstance(position, SelectField)
    for option in position.options:
        conversation = talk(BEFORE)
        await sent(conversation, await the_group(conversation), GROUP | {"position": option.token})
        await conversation.say("ja")
        assert conversation.answers["group.1.position"] == option.token


async def test_a_group_counts_only_after_a_yes() -> None:
    conversation = talk(BEFORE)
    await sent(conversation, await the_group(conversation), GROUP | {"hours": "anderhalve dag"})
    assert "group.1.people" not in conversation.answers

    await sent(conversation, conversation.forms[-1], GROUP)
    await conversation.say("ja")
    taken = {key: a for key, a in conversation.answers.items() if key.startswith("group.1.")}
    assert taken == {f"group.1.{field}": answer for field, answer in GROUP.items()}


async def test_a_slip_is_told_in_the_words_of_the_chat() -> None:
    form = await the_group(talk(BEFORE))
    slips = GROUP | {"people": "veel", "hours": "200 uur"}

    assert CHECK(Submitted(form.token, slips, form.label), "nl") == {
        "people": "Ik lees hier geen getal in. Typ bijvoorbeeld 3.",
        "hours": "Dat is te veel: het is hoogstens 60. Typ bijvoorbeeld 24 uur of 0,8 fte.",
    }
    english = CHECK(Submitted(form.token, slips, form.label), "en")
    assert english["people"].startswith("I see no number")


async def test_a_slip_that_was_sent_all_the_same_changes_nothing_and_keeps_what_was_typed() -> None:
    conversation = talk(BEFORE)
    form = await the_group(conversation)
    told = await sent(conversation, form, GROUP | {"people": "veel"})

    assert "Aantal mensen: Ik lees hier geen getal in." in told
    assert conversation.state.activity == Interviewing(1)
    assert entered(conversation.reply_now.blocks)["people"] == "veel"
    assert entered(conversation.reply_now.blocks)["hours"] == "24"


def entered(blocks: tuple[Block, ...]) -> Answers:
    (form,) = [block for block in blocks if isinstance(block, Form)]
    return {field.key: field.value for field in form.fields if field.value}


async def test_a_group_is_not_taken_over_twice() -> None:
    conversation = talk(BEFORE)
    form = await the_group(conversation)
    await sent(conversation, form, GROUP)
    await conversation.say("ja")

    assert STALE in await sent(conversation, form, GROUP | {"people": "9"})
    assert conversation.answers["group.1.people"] == "3"
    assert isinstance(conversation.state.activity, Interviewing)


async def test_a_form_from_before_the_week_was_changed_is_not_applied() -> None:
    conversation = talk(BEFORE)
    form = await the_group(conversation)
    await conversation.say("wijzig volledige werkweek")
    await conversation.say("36")

    assert conversation.answers["full-week"] == "36"
    assert STALE in await sent(conversation, form, GROUP | {"hours": "0,5 fte"})
    assert "group.1.hours" not in conversation.answers


async def test_a_form_of_another_scenario_is_not_applied() -> None:
    conversation = talk(BEFORE, BEFORE)
    form = await the_group(conversation)
    another = Submitted(form.token.replace(":2:", ":1:"), GROUP, form.label)

    assert STALE in said(await conversation.reply(another))
    assert another.token != form.token


async def test_a_listing_is_complete_at_once() -> None:
    conversation = talk()
    told = await sent(conversation, await offered(conversation, "vermelding"), LISTING)

    assert "Zo komt u op de marktplaats te staan" in told
    assert "geen PSO-certificaat" in told
    assert conversation.state.own_listing is not None
    assert conversation.state.own_listing["name"] == "De Zon"


async def test_what_was_answered_meanwhile_is_not_overwritten_unseen() -> None:
    conversation = talk()
    form = await offered(conversation, "vermelding")
    await conversation.say("De Maan")

    assert "Intussen" in await sent(conversation, form, LISTING)
    assert conversation.state.own_listing == {"name": "De Maan"}
    assert entered(conversation.reply_now.blocks) == LISTING
    await sent(conversation, conversation.forms[-1], LISTING)
    assert (conversation.state.own_listing or {})["name"] == "De Zon"


async def test_a_form_of_a_listing_that_is_not_at_hand_does_nothing() -> None:
    conversation = talk()
    form = await offered(conversation, "vermelding")
    await conversation.say("stop")

    assert STALE in await sent(conversation, form, LISTING)
    assert conversation.state.own_listing == {}


@pytest.mark.parametrize(
    "token", ["", "x", "zs:f:1:", "zs:f:1:group.1=40,2025", "mp:o:", "menu:nl"]
)
async def test_a_form_that_nobody_knows_is_answered(token: str) -> None:
    submitted = Submitted(token, GROUP, "?")

    assert CHECK(submitted, "nl").keys() <= GROUP.keys()
    assert STALE in said(await talk().reply(submitted))


@given(st.dictionaries(st.sampled_from([*GROUP, "since", "x"]), st.text(max_size=20)))
async def test_whatever_is_entered_gets_an_answer(values: dict[str, str]) -> None:
    for by in ("zelfscan", "vermelding"):
        conversation = talk(BEFORE)
        form = await offered(conversation, by)
        wrong = CHECK(Submitted(form.token, values, form.label), "nl")
        assert wrong.keys() <= values.keys()
        assert await sent(conversation, form, values)


@pytest.mark.parametrize(
    ("token", "values", "wrong"),
    [
        ("hd:assign:12", {"to": "Bart"}, {}),
        ("hd:assign:12", {"to": "  "}, {"to": "Vul een naam in."}),
        ("hd:topic:12", {"topic": "kosten"}, {}),
        ("ad:to:decided", {"rung": "none"}, {}),
        ("ad:to:decided", {"rung": "2", "until": "1-2-2030"}, {}),
        (
            "ad:to:decided",
            {"rung": "2"},
            {"until": "Vul de laatste dag in, bijvoorbeeld 30-11-2028."},
        ),
        ("ad:to:decided", {}, {"rung": "Kies wat er is toegekend."}),
        (
            "ad:to:decided",
            {"rung": "none", "remark": "x" * 1001},
            {"remark": "Een opmerking telt hoogstens 1.000 tekens."},
        ),
    ],
)
def test_what_colleagues_fill_in_is_looked_over(
    token: str, values: dict[str, str], wrong: dict[str, str]
) -> None:
    assert CHECK(Submitted(token, values, "?"), "nl") == wrong
