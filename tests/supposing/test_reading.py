"""What people type about what if: what is understood of it, and what is left to others."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from core.supposing.again import last_hire
from core.supposing.applying import applied
from core.supposing.changes import (
    Assumed,
    Bought,
    Change,
    Contracted,
    Doubt,
    Grown,
    Hire,
    Left,
    Prolonged,
    Unclear,
    Work,
)
from core.supposing.climbing import Wanted, wanted
from core.supposing.what_if import WhatIf
from tests.house import CONTENTS
from tests.supposing.companies import BAKERY, FACTS, facts_of, read, supposed

KNOWLEDGE = CONTENTS.library.knowledge
QUESTIONS = Path(__file__).parents[1] / "knowledge" / "questions"


def hire(
    people: int,
    hours: str,
    position: str = "wajong",
    *,
    contract: str = "regular",
    months: int = 12,
    instead: bool = False,
) -> Hire:
    return Hire(position, contract, people, Fraction(hours), Fraction(months), instead)


HIRES = [
    ("wat als ik een Wajonger van 32 uur aanneem?", hire(1, "32")),
    ("Wat als we één wajonger van 32 uur in dienst nemen", hire(1, "32")),
    ("wat als we 3 wajongers aannemen?", hire(3, "40")),
    ("wat als we nog een wajonger aannemen voor 24 uur", hire(1, "24")),
    ("stel we nemen twee mensen uit de bijstand aan voor 24 uur", hire(2, "24", "participatiewet")),
    ("wat gebeurt er als ik een ww'er aanneem voor 36 uur", hire(1, "36", "ww")),
    ("stel dat wij 2 statushouders in dienst nemen, 32 uur", hire(2, "32", "participatiewet")),
    ("wat als er 3 wajongers bij komen van 20 uur", hire(3, "20")),
    ("als we 2 sw'ers inhuren voor 20 uur", hire(2, "20", "sw")),
    ("stel je voor dat we drie wajongers van 28 uur per week aannemen", hire(3, "28")),
    ("wat als we iemand met een wajong aannemen voor 0,8 fte", hire(1, "32")),
    ("wat als we 2 fte wajongers aannemen", hire(2, "40")),
    ("wat als we een wajonger aannemen in plaats van een ander?", hire(1, "40", instead=True)),
    ("wat als we een wajonger van 32 uur aannemen vanaf 1 juli", hire(1, "32", months=6)),
    ("wat als we een wajonger aannemen voor een half jaar, 32 uur", hire(1, "32", months=6)),
    (
        "wat als we een wajonger detacheren, nee aannemen via detachering voor 24 uur",
        hire(1, "24", contract="secondment"),
    ),
    (
        "wat als we een wajonger aannemen op een proefplaatsing van 24 uur",
        hire(1, "24", contract="trial"),
    ),
    (
        "wat als we een BOL niveau 2 leerling aannemen van 24 uur",
        hire(1, "24", "bbl-2", contract="internship"),
    ),
    ("welke trede haal ik als we een wajonger van 32 uur aannemen?", hire(1, "32")),
    ("wat wordt mijn score als we 2 wajongers aannemen van 24 uur", hire(2, "24")),
    ("stel dat we een wajonger van 32 uur aannemen, kom ik dan op trede 2?", hire(1, "32")),
    ("wat als ik een wajonger van 32 uur aanneem wat wordt dan mijn score", hire(1, "32")),
    ("en als ik een wajonger van 32 uur aanneem, wat dan?", hire(1, "32")),
    ("Wat als een Wajonger van 32 uur bij ons komt werken?", hire(1, "32")),
    ("wat als we 2 extra wajongers van 24 uur hebben", hire(2, "24")),
    ("stel dat er een extra wajonger start per 1 september", hire(1, "40", months=4)),
    ("hoeveel scoor ik als ik er een wajonger bij neem", hire(1, "40")),
    (
        "stel, we huren via detachering 2 sw'ers in voor 36 uur",
        hire(2, "36", "sw", contract="secondment"),
    ),
    (
        "wat als we iemand van het praktijkonderwijs een stageplek geven van 32 uur",
        hire(1, "32", "vso-pro", contract="internship"),
    ),
    # With slips of the hand.
    ("wta als ik een wajogner van 32 uur aanneem", hire(1, "32")),
    ("wat als ik een wajonger aanneemen voor 32 uur", hire(1, "32")),
    ("wat asl we 2 wajongers aannemem van 24u", hire(2, "24")),
    ("watals ik een wajonger aanneem 32 uur", hire(1, "32")),
    # In English.
    ("what if we hire a wajonger for 32 hours?", hire(1, "32")),
    ("what if we hire someone with a Wajong benefit for 24 hours a week", hire(1, "24")),
    (
        "what if we hire two people from social assistance, 24 hours each",
        hire(2, "24", "participatiewet"),
    ),
    ("if we hire one more wajonger of 24 hours", hire(1, "24")),
    ("suppose we take on 3 wajongers on a permanent contract", hire(3, "40")),
    ("what if we hire a wajonger for 32 hours in place of others", hire(1, "32", instead=True)),
    ("what would my score be if we hired a wajonger for 24 hours?", hire(1, "24")),
    ("whatif we recruit 2 wajongers for thirty-two hours", hire(2, "32")),
    ("wat als we 2 wajongers aannemen vanaf 1 juli 2025", hire(2, "40", months=6)),
    ("wat als we er 2 wajongers bij krijgen van 24 uur", hire(2, "24")),
    ("what if we take on someone with a wajong from july for 24 hours", hire(1, "24", months=6)),
    # Growing by them.
    ("wat als we uitbreiden met 2 wajongers", hire(2, "40")),
    (
        "wat als we een wajonger voor 32 uur per week aannemen voor 2000 euro per maand",
        hire(1, "32"),
    ),
    ("stel we breiden uit met een wajonger van 24 uur per week", hire(1, "24")),
    ("wat als we het team uitbreiden met iemand met een wajong", hire(1, "40")),
    ("what if we grow by 2 wajongers of 24 hours", hire(2, "24")),
    ("wat als we 2 wajongers aannemen voor 4 dagen van 6 uur per dag", hire(2, "24")),
]
OTHERS: list[tuple[str, Change]] = [
    ("en als we € 50.000 inkopen bij een SW-bedrijf?", Bought({"supplier": "", "amount": "50000"})),
    (
        "wat als we voor € 20.000 inkopen bij De Brug?",
        Bought({"supplier": "De Brug", "amount": "20000"}, known=1),
    ),
    (
        "what if we spend €50,000 at de brug",
        Bought({"supplier": "De Brug", "amount": "50000"}, known=1),
    ),
    (
        "wat als we 50k besteden bij Groenwerk, omzet 2 miljoen, 40 fte, 30% directe bijdrage",
        Bought(
            {
                "supplier": "Groenwerk",
                "amount": "50000",
                "turnover": "2000000",
                "fte": "40",
                "direct": "30",
            }
        ),
    ),
    (
        "what if we buy for 50,000 euro from Groenwerk (turnover about 2 million, 40 fte, 30 %)",
        Bought(
            {
                "supplier": "Groenwerk",
                "amount": "50000",
                "turnover": "2000000~",
                "fte": "40",
                "direct": "30",
            }
        ),
    ),
    ("stel dat de stagiair een vast contract krijgt", Contracted(2, 1, "regular")),
    ("stel dat de ww'er in vaste dienst komt", Contracted(3, 1, "regular")),
    ("what if the intern gets a permanent contract", Contracted(2, 1, "regular")),
    ("wat als groep 3 een vast contract krijgt?", Contracted(3, 1, "regular")),
    ("wat als we de stagiair in dienst nemen", Contracted(2, 1, "regular")),
    ("what if the two Wajong colleagues work 36 hours?", Work(1, 2, Fraction(36))),
    ("wat als de wajongers 4 uur meer gaan werken", Work(1, 2, Fraction(28))),
    ("wat als de wajongers 4 uur minder werken", Work(1, 2, Fraction(20))),
    ("wat als groep 1 36 uur gaat werken", Work(1, 2, Fraction(36))),
    ("wat als de wajongers fulltime gaan werken", Work(1, 2, Fraction(40))),
    ("wat als een van de wajongers 36 uur gaat werken", Work(1, 1, Fraction(36))),
    ("what if group 1 goes to 40 hours", Work(1, 2, Fraction(40))),
    ("what if the intern works 4 hours more", Work(2, 1, Fraction(36))),
    ("wat als de uitzendkracht het hele jaar werkt", Prolonged(3, 1, Fraction(12))),
    ("what if group 3 works all year", Prolonged(3, 1, Fraction(12))),
    ("wat als groep 2 weggaat", Left(2, 1)),
    ("wat als de stagiair vertrekt", Left(2, 1)),
    ("wat als een van de wajongers weggaat", Left(1, 1)),
    ("what if one of the wajongers leaves", Left(1, 1)),
    ("wat als een van de twee wajongers stopt", Left(1, 1)),
    ("wat als er een wajonger weggaat", Left(1, 1)),
    ("what if group 3 leaves", Left(3, 1)),
    # A farewell takes nobody on.
    ("wat als we afscheid nemen van groep 1", Left(1, 2)),
    ("wat als we van de stagiair afscheid nemen", Left(2, 1)),
    ("wat als we afscheid nemen van een wajonger", Left(1, 1)),
    ("wat als we 2 wajongers laten gaan", Left(1, 2)),
    ("wat als we inkrimpen met een wajonger", Left(1, 1)),
    ("what if we say goodbye to group 3", Left(3, 1)),
    ("what if we part with the intern", Left(2, 1)),
    ("what if we let one of the wajongers go", Left(1, 1)),
    ("wat als we groep 1 36 uur laten werken", Work(1, 2, Fraction(36))),
    ("wat als we de uren van 2 wajongers uitbreiden naar 32 uur", Work(1, 2, Fraction(32))),
    ("wat als we de wajongers uitbreiden met 4 uur", Work(1, 2, Fraction(28))),
    ("wat als de stagiair 4 dagen van 6 uur per dag werkt", Work(2, 1, Fraction(24))),
    ("als we 10 fte groeien", Grown(Fraction(10))),
    ("wat als we uitbreiden met 2 gewone collega's", Grown(Fraction(2))),
    ("wat als we groeien naar 60 fte met gewone medewerkers", Grown(Fraction(12))),
    ("what if we grow to 60 fte with ordinary staff", Grown(Fraction(12))),
    ("wat als we 10% groeien met gewone medewerkers", Grown(Fraction(48, 10))),
    ("wat als we 5 fte krimpen", Grown(Fraction(-5))),
    ("als we 10% groeien", Grown(Fraction(48, 10))),
    ("als we naar 60 fte groeien", Grown(Fraction(12))),
    ("wat als het totaal 60 fte wordt", Grown(Fraction(12))),
    ("wat als we naar 100 fte gaan", Grown(Fraction(52))),
    ("en als er 10 fte af gaat", Grown(Fraction(-10))),
    ("what if we grow by 10 fte", Grown(Fraction(10))),
    ("what if we grow to 60 fte", Grown(Fraction(12))),
    ("wat als we 2 gewone collega's aannemen van 20 uur", Grown(Fraction(1))),
]


def more_at_de_brug(amount: str) -> Bought:
    return Bought({"supplier": "De Brug", "amount": amount}, known=1)


TOLD_PLAINLY: list[tuple[str, Change]] = [
    # A whole group, whatever article stands behind it; De Brug sells for € 20.000 now.
    ("wat als groep 1 een proefplaatsing wordt", Contracted(1, 2, "trial")),
    ("wat als groep 1 een contract van 36 uur krijgt", Work(1, 2, Fraction(36))),
    ("wat als één van groep 1 een proefplaatsing krijgt", Contracted(1, 1, "trial")),
    ("what if group 1 gets a trial placement?", Contracted(1, 2, "trial")),
    # More and less.
    ("wat als groep 1 met 4 uur per week omhoog gaat", Work(1, 2, Fraction(28))),
    ("what if group 1 increases by 4 hours", Work(1, 2, Fraction(28))),
    ("wat als groep 1 een contract met 36 uur krijgt", Work(1, 2, Fraction(36))),
    ("als we van 48 naar 60 fte groeien", Grown(Fraction(12))),
    ("wat als groep 1 van 24 naar 36 uur gaat", Work(1, 2, Fraction(36))),
    ("wat als een wajonger van 24 naar 36 uur gaat", Work(1, 1, Fraction(36))),
    ("wat als groep 3 drie maanden langer werkt", Prolonged(3, 1, Fraction(9))),
    ("wat als groep 3 2 maanden extra werkt", Prolonged(3, 1, Fraction(8))),
    ("wat als groep 3 een half jaar langer werkt", Prolonged(3, 1, Fraction(12))),
    ("what if group 3 works 2 months less", Prolonged(3, 1, Fraction(4))),
    ("wat als groep 3 9 maanden werkt", Prolonged(3, 1, Fraction(9))),
    ("wat als we € 5.000 minder inkopen bij De Brug", more_at_de_brug("-5000")),
    ("what if we buy 5000 less at De Brug", more_at_de_brug("-5000")),
    ("wat als we in totaal € 50.000 inkopen bij De Brug", more_at_de_brug("30000")),
    ("wat als we 100.000 in plaats van 20.000 inkopen bij De Brug", more_at_de_brug("80000")),
    ("wat als we voor € 5.000 afnemen bij De Brug", more_at_de_brug("5000")),
    # All of them together, and parts of people.
    ("wat als we 1,5 fte wajongers aannemen", hire(2, "30")),
    ("wat als we drie wajongers van samen 60 uur aannemen", hire(3, "20")),
    ("what if we hire three wajongers, 60 hours in total", hire(3, "20")),
    ("wat als we 3 wajongers aannemen, samen 2 fte", hire(3, "80/3")),
    ("wat als groep 1 samen 10 uur meer gaat werken", Work(1, 2, Fraction(29))),
    # In the place of others.
    (
        "wat als we een wajonger aannemen in plaats van een gewone medewerker",
        hire(1, "40", instead=True),
    ),
    (
        "wat als we drie gewone medewerkers vervangen door wajongers van 24 uur",
        hire(3, "24", instead=True),
    ),
    ("what if we replace two employees with wajongers", hire(2, "40", instead=True)),
    # What an organisation has in all.
    ("wat als we 80 fte hebben", Grown(Fraction(32))),
    ("wat als we maar 30 fte waren", Grown(Fraction(-18))),
]
LAST = hire(1, "32")
AGAIN = [
    ("en als we er twee aannemen?", hire(2, "32")),
    ("en als we er drie in dienst nemen voor 20 uur per week?", hire(3, "20")),
    ("and if we hire two?", hire(2, "32")),
    ("en met 36 uur?", hire(1, "36")),
    ("en als het 24 uur is", hire(1, "24")),
    ("en als ze maar een half jaar werken", hire(1, "32", months=6)),
    ("and if they are on a trial placement", hire(1, "32", contract="trial")),
]
UNCLEAR = [
    ("wat als we wajongers aannemen?", Doubt.HOW_MANY),
    ("wat als we een wajonger of een ww'er aannemen?", Doubt.TWO_POSITIONS),
    ("wat als we 2 mensen aannemen?", Doubt.WHICH_POSITION),
    ("en als we er twee aannemen?", Doubt.WHICH_POSITION),
    ("wat als we een wajonger van 24 of 32 uur aannemen", Doubt.WHICH_HOURS),
    # How many days a week is not said.
    ("wat als groep 1 2 uur per dag meer werkt", Doubt.WHICH_HOURS),
    ("wat als de wajongers 2 uur meer werken per dag", Doubt.WHICH_HOURS),
    ("wat als de wajongers dagelijks 2 uur langer werken", Doubt.WHICH_HOURS),
    ("what if group 1 works 2 hours a day more", Doubt.WHICH_HOURS),
    ("wat als groep 1 8 uur per maand minder werkt", Doubt.WHICH_HOURS),
    ("wat als we een wajonger aannemen voor 6 uur per dag", Doubt.WHICH_HOURS),
    ("wat als we een wajonger aannemen voor 80 uur", Doubt.IMPOSSIBLE_FIGURE),
    ("wat als de wajongers 80 uur gaan werken", Doubt.IMPOSSIBLE_FIGURE),
    ("wat als de wajongers 24 uur gaan werken", Doubt.NO_CHANGE),
    ("wat als er drie wajongers weggaan", Doubt.FEWER_IN_GROUP),
    ("wat als groep 7 weggaat", Doubt.WHICH_GROUP),
    ("wat als groep 100 weggaat", Doubt.WHICH_GROUP),
    ("wat als groep 1 met 4 uur per week werkt", Doubt.WHICH_HOURS),
    ("wat als groep 3 nog 3 maanden werkt", Doubt.WHICH_MONTHS),
    ("wat als groep 1 60 uur gaat werken", Doubt.OVER_FULL_WEEK),
    ("wat als we een wajonger van 44 uur aannemen", Doubt.OVER_FULL_WEEK),
    ("wat als we twee wajongers van 2 fte aannemen", Doubt.IMPOSSIBLE_FIGURE),
    ("wat als we een halve wajonger aannemen", Doubt.HOW_MANY),
    ("wat als we anderhalve wajonger aannemen", Doubt.IMPOSSIBLE_FIGURE),
    ("wat als we 20 uur extra wajong inzetten", Doubt.HOW_MANY),
    ("wat als we in totaal € 50.000 inkopen", Doubt.WHICH_SUPPLIER),
    ("wat als we € 5.000 minder inkopen", Doubt.WHICH_SUPPLIER),
    ("wat als we 50.000 minder inkopen bij De Brug", Doubt.IMPOSSIBLE_FIGURE),
    ("wat als groep 1 weggaat en we 2 wajongers aannemen", Doubt.ONE_AT_A_TIME),
    ("what if group 2 gets a regular contract and 36 hours", Doubt.ONE_AT_A_TIME),
    ("wat als groep 3 een vast contract krijgt en het hele jaar werkt", Doubt.ONE_AT_A_TIME),
    ("wat als we groep 1 vervangen door 2 wajongers", Doubt.ONE_AT_A_TIME),
    ("wat als we 3 fte groeien en 2 wajongers aannemen", Doubt.ONE_AT_A_TIME),
    ("wat als we afscheid nemen van groep 3 en 2 wajongers aannemen", Doubt.ONE_AT_A_TIME),
    ("wat als we een wajonger aannemen vanaf 1 juli 2027", Doubt.ANOTHER_YEAR),
    ("als we 500 fte krimpen", Doubt.BELOW_NOTHING),
    ("wat als ik het peiljaar 2026 neem", Doubt.ANOTHER_YEAR),
    ("wat als we groeien met 10 mensen", Doubt.IN_FTE),
    ("wat als we krimpen met 1 fte wajong", Doubt.HOW_MANY),
    ("wat als we inkopen bij een SW-bedrijf", Doubt.HOW_MUCH),
    (
        "wat als we een wajonger van 32 uur aannemen en voor € 50.000 inkopen",
        Doubt.ONE_AT_A_TIME,
    ),
]
WAYS = [
    ("hoe kom ik op trede 3?", Wanted(3)),
    ("wat is de goedkoopste weg naar trede 2?", Wanted(2)),
    ("how do I reach the next rung?", Wanted(None)),
    ("Hoe komen we een trede hoger?", Wanted(None)),
    ("hoe kunnen we trede 2 halen", Wanted(2)),
    ("wat moeten we doen om trede 2 te halen?", Wanted(2)),
    ("what's the cheapest way to rung 2", Wanted(2)),
    ("how can we get up to rung 3", Wanted(3)),
    ("en hoe kom ik dan op trede 2", Wanted(2)),
    ("hoe kom ik op de hoogste trede?", Wanted(None, highest=True)),
    ("heo kom ik op trde 2", Wanted(2)),
    ("hoe kom ik hoger", Wanted(None)),
    ("hoeveel wajongers moet ik aannemen voor trede 2?", Wanted(2)),
    ("hoeveel mensen moet ik nog aannemen om op trede 3 te komen?", Wanted(3)),
    ("how many people do we need to hire to reach rung 2?", Wanted(2)),
    ("hoe kom je op trede een", None),
    ("wat is trede 2", None),
    ("hoe lang blijf ik op trede 2", None),
]
LEFT_TO_OTHERS = [
    "wat als we groeien naar 60 fte met dezelfde wajongers",
    "wat als we met onze wajongers 10 fte groeien",
    "wat als we krimpen naar 40 fte met 2 wajongers",
    "wat als ik ziek ben?",
    "wat als een medewerker uit dienst gaat",
    "wat als we de audit niet halen?",
    "wat als de indicatie van een wajonger verloopt?",
    "wat als een wajonger ziek wordt",
    "wat als een wajonger tijdens het peiljaar 18 wordt",
    "stel dat ik een ww'er aanneem in plaats van een wajonger, scheelt dat in punten",
    "stel dat ik iemand uit de bijstand aanneem, is dat er zo een",
    "stel dat we groeien van 24 naar 26 man, gaat de contributie dan omhoog",
    "wat als we een wajonger van 32 uur aannemen, krijgen we dan subsidie?",
    "wat als we 3 wajongers aannemen, hoeveel kost de audit dan",
    "what if we hire a wajonger for 32 hours, is there a subsidy?",
    "en als we te laat zijn?",
    "what if we fail the audit?",
    "wat als de leverancier zijn certificaat kwijtraakt",
    "wat als onze leverancier geen trede meer heeft",
    "wat als we fuseren met een ander bedrijf",
    "wat als ons certificaat verloopt",
    "als ik stop, blijft mijn score dan bewaard",
    "als het goed is heb ik alles ingevuld",
    "stel dat de gemeente een hogere trede eist",
    "wat als twee bedrijven samen inkopen voor een aanbesteding van 50 duizend",
    "what if the municipality asks for rung 2?",
    "if I press stop, do you keep my answers?",
    "what if someone loses their status",
    "wat als een statushouder na vijf jaar nog bij ons werkt",
    "wanneer telt een wajonger mee",
    "3 wajongers van 24 uur",
    "ja, 2 wajongers van 32 uur",
    "wij nemen een wajonger aan",
    "zoek een schoonmaakbedrijf met trede 2 in Zwolle",
    "hoe neem ik een wajonger aan?",
    "mag ik een wajonger van 32 uur aannemen?",
    "hoeveel telt een wajonger van 32 uur",
]


def _without_assumptions(change: object) -> object:
    return replace(change, assumed=frozenset()) if isinstance(change, Hire) else change


@pytest.mark.parametrize(("text", "expected"), [*HIRES, *OTHERS, *TOLD_PLAINLY])
def test_what_is_typed_is_understood(text: str, expected: Change) -> None:
    assert _without_assumptions(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), AGAIN)
def test_the_last_hire_can_be_said_differently(text: str, expected: Hire) -> None:
    found = supposed(text, LAST)

    assert found
    assert found.again
    assert _without_assumptions(found.change) == expected


@pytest.mark.parametrize(("text", "doubt"), UNCLEAR)
def test_what_is_not_clear_is_asked_back(text: str, doubt: Doubt) -> None:
    found = read(text)

    assert isinstance(found, Unclear)
    assert found.doubt is doubt


@pytest.mark.parametrize(("text", "expected"), WAYS)
def test_who_wants_to_get_to_a_rung_says_which(text: str, expected: Wanted | None) -> None:
    assert wanted(text) == expected


@pytest.mark.parametrize("text", LEFT_TO_OTHERS)
def test_what_asks_for_something_else_is_left_to_others(text: str) -> None:
    assert read(text) is None
    assert wanted(text) is None


def test_there_are_phrasings_enough_to_tell() -> None:
    assert len(HIRES) + len(OTHERS) + len(AGAIN) + len(UNCLEAR) >= 90
    assert len(LEFT_TO_OTHERS) >= 30


def test_no_question_of_the_knowledge_is_taken_for_a_supposition() -> None:
    taken = [example.text for example in KNOWLEDGE.examples() if supposed(example.text)]

    assert not taken


def test_no_question_of_the_knowledge_asks_for_ways_unless_it_has_it_word_for_word() -> None:
    taken = {it.text for it in KNOWLEDGE.examples() if wanted(it.text)}

    assert len(taken) < 7
    assert all(CONTENTS.library.has_word_for_word(text) for text in taken)


@pytest.mark.parametrize("file", sorted(QUESTIONS.glob("*.jsonl")), ids=lambda path: path.stem)
def test_no_question_that_the_knowledge_is_tried_with_is_taken_for_a_supposition(
    file: Path,
) -> None:
    asked = [json.loads(line)["question"] for line in file.read_text("utf-8").splitlines()]

    assert not [question for question in asked if supposed(question)]


def test_going_on_is_told_from_beginning_anew() -> None:
    on = supposed("en als we 10 fte groeien")
    anew = supposed("wat als we 10 fte groeien")

    assert on
    assert anew
    assert (on.builds_on, anew.builds_on) == (True, False)


def test_what_is_not_said_is_assumed_and_remembered_as_such() -> None:
    bare, full = (
        read("wat als we een wajonger aannemen"),
        read("wat als we een statushouder van 32 uur op een vast contract aannemen, het hele jaar"),
    )

    assert isinstance(bare, Hire)
    assert isinstance(full, Hire)
    usual = {Assumed.FULL_WEEK, Assumed.WHOLE_YEAR, Assumed.REGULAR, Assumed.ON_TOP}
    assert bare.assumed == usual
    assert full.assumed == {Assumed.ON_TOP, Assumed.HIRED_IN_JANUARY}


def test_a_very_long_message_is_not_looked_at() -> None:
    assert read("wat als we een wajonger van 32 uur aannemen" + " en nog wat" * 100) is None


@pytest.mark.parametrize(
    "text",
    [
        "wat als we een statushouder aannemen vanaf 1 juli",
        "what if we hire someone from social assistance starting July 1",
    ],
)
def test_who_starts_later_is_not_assumed_to_be_there_from_january(text: str) -> None:
    change = read(text)

    assert isinstance(change, Hire)
    assert change.since == "2025-07"
    assert change.months == 6
    assert Assumed.HIRED_IN_JANUARY not in change.assumed
    facts = facts_of(applied(BAKERY, change, FACTS))
    assert last_hire(WhatIf(1, "", BAKERY, applied(BAKERY, change, FACTS), hired=True), facts) == (
        change
    )
