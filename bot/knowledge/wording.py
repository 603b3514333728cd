"""How the bot words an answer from the knowledge, a suggestion, and that it has no answer."""

from collections.abc import Iterable
from datetime import date

from bot.assessment.press import Press as AssessmentPress
from bot.assessment.press import Verb as AssessmentVerb
from bot.knowledge.press import Press, Verb
from bot.market.press import Press as MarketPress
from bot.market.press import Verb as MarketVerb
from bot.texts import Markdown, Voice
from core.assessment.scenario import Idle
from core.blocks import Block, Choice, Choices, Text
from core.conversation import State
from core.knowledge.asked import Asked
from core.knowledge.topic import Knowledge, Topic


def told(voice: Voice, topic: Topic, today: date) -> Text:
    """Tell about a topic: title, answer, where it comes from, and whether that still holds."""
    answer = Markdown(topic.answer.of(voice.language).strip())
    parts = [voice("topic", title=topic.title.of(voice.language)), answer]
    if topic.valid_until and topic.expired(today):
        parts.append(voice("topic-expired", until=topic.valid_until))
    parts.append(voice("topic-source", source=topic.source, checked=topic.checked))
    return Text("\n\n".join(parts))


def afterwards(
    voice: Voice, knowledge: Knowledge, topic: Topic, asked: Asked | None
) -> tuple[Block, ...]:
    """Offer what helps further, what one is likely to ask next, and ask whether it helped."""
    further = (*_action(voice, topic, asked), *topics(voice, knowledge, topic.related))
    useful = Press(Verb.USEFUL, topic.id).choice(voice.label("offer-useful"))
    useless = Press(Verb.USELESS, topic.id).choice(voice.label("offer-useless"))
    return (
        *((Choices(further),) if further else ()),
        Text(voice("was-it-useful")),
        Choices((useful, useless)),
    )


def _action(voice: Voice, topic: Topic, asked: Asked | None) -> tuple[Choice, ...]:
    match topic.action:
        case "assessment":
            start = AssessmentPress(AssessmentVerb.OFFER)
            return (start.choice(voice.label("offer-start")),)
        case "partners":
            search = MarketPress(MarketVerb.START)
            return (search.choice(voice.label("offer-partners")),)
        case "person" if asked:
            return (ask_people(voice, asked),)
        case _:
            return ()


def topics(voice: Voice, knowledge: Knowledge, ids: Iterable[str]) -> tuple[Choice, ...]:
    """Give a button for each topic that there still is."""
    known = (knowledge.topics[id_] for id_ in ids if id_ in knowledge.topics)
    return tuple(Press(Verb.TELL, it.id).choice(it.title.of(voice.language)) for it in known)


def suggestion(voice: Voice, knowledge: Knowledge, asked: Asked, key: str) -> tuple[Block, ...]:
    """Ask which of a few topics is meant."""
    none = Press(Verb.NONE, asked.mark).choice(voice.label("offer-none-of-these"))
    return (
        Text(voice(key)),
        Choices((*topics(voice, knowledge, asked.others), none)),
    )


def is_private(state: State) -> bool:
    """Tell whether what was said last may be part of an assessment or a form that was filled in."""
    begun = (it.answers for it in state.scenarios)
    filled_in = state.own_application, state.own_listing
    return any(begun) or any(filled_in) or not isinstance(state.activity, Idle)


def may_i_pass_on(voice: Voice, asked: Asked, key: str, state: State) -> tuple[Block, ...]:
    """Say that there is no answer, what passing the question on means, and ask leave for it."""
    with_assessment = any(it.answers for it in state.scenarios)
    verbs = {Verb.PASS_ON: "offer-pass-on", Verb.PASS_ON_ALL: "offer-pass-on-all"}
    if not with_assessment:
        del verbs[Verb.PASS_ON_ALL]
    verbs[Verb.KEEP] = "offer-keep-to-myself"
    means = "pass-on-means-choice" if with_assessment else "pass-on-means-alone"
    said = (
        voice(key, question=asked.question),
        voice(means if is_private(state) else "pass-on-means"),
    )
    choices = (Press(verb, asked.mark).choice(voice.label(label)) for verb, label in verbs.items())
    return Text("\n\n".join(said)), Choices(tuple(choices))


def ask_people(voice: Voice, asked: Asked) -> Choice:
    """Give the button that offers to pass a question on."""
    return Press(Verb.ASK_PEOPLE, asked.mark).choice(voice.label("offer-ask-people"))


def line(voice: Voice, kind: str, decoys: str) -> Markdown:
    """Give the line for a class of decoys, or the one for all where it has none of its own."""
    own = f"{kind}-{decoys}"
    return voice(own if voice.knows(own) else kind)
