"""Whatever is said and pressed about partners, in whichever order, there is an answer to it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.blocks import Choice
from core.contents import Located
from core.market.geography import Point
from tests.handlers.talk import Talk, talk

SAID = st.sampled_from(
    [
        *("schoonmaak in Zwolle", "catering in Beek", "drukker in Antwerpen", "hoveniers"),
        *("koerier in Knurftdorp", "jobcoach bij mij in de buurt", "zoek bedrijven met trede 3"),
        *("gemeenten in Drenthe", "zoek een kapper in Ede", "is De Korenaar gecertificeerd?"),
        *("Sociaal Werkbedrijf", "verder weg", "dichterbij", "alleen trede 3", "alle tredes"),
        *("en catering?", "ook schilders", "in Limburg", "binnen 3 km", "heel Nederland", "8011"),
        *("meer", "exporteer", "waarschuw mij", "stop waarschuwingen", "1", "7", "nummer 2"),
        *("breng mij in contact", "breng mij in contact met nummer 1", "marktplaats"),
        *("meld ons aan", "stop", "terug", "sla over", "ja", "nee", "Zwolle", "info@zon.example"),
        *("wat kost een certificaat?", "zelfscan", "bedankt", "", "??"),
    ]
)
STEPS = st.lists(
    st.one_of(SAID, st.integers(0, 30), st.just(Located(Point(52.5, 6.1)))), max_size=9
)


async def _take(conversation: Talk, step: str | int | Located) -> None:
    match step:
        case str():
            await conversation.say(step)
        case int() if conversation.buttons:
            button: Choice = conversation.buttons[step % len(conversation.buttons)]
            await conversation.token(button.token)
        case Located():
            await conversation.reply(step)
        case _:
            pass


@given(STEPS)
@settings(max_examples=150)
async def test_there_is_always_an_answer(steps: list[str | int | Located]) -> None:
    conversation = talk()
    for step in steps:
        await _take(conversation, step)
