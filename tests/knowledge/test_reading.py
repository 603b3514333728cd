"""The files of the knowledge: what they hold, and how a mistake in one is named."""

from datetime import date
from pathlib import Path

import pytest

from core.knowledge.reading import KnowledgeError, read_knowledge
from core.knowledge.topic import Topic
from tests.house import CONTENTS
from tests.knowledge.small import DECOYS, TOPICS, folder, small

KNOWLEDGE = CONTENTS.library.knowledge
FIRST_ASKED = (
    *("wat-is-pso", "doel-pso", "voor-wie", "voordelen", "niveaus", "aspirant"),
    *("aspirant-verlengen", "trede-1", "trede-2", "trede-3", "pso-30plus"),
    *("voorbehouden-opdrachten", "kosten", "jaarbijdrage", "auditkosten", "korting", "annuleren"),
    *("geldigheid", "hercertificering", "tussentijds-hoger", "aanvragen", "mijnpso"),
    *("account-aanmaken", "wachtwoord", "accounthouder-wijzigen", "voorlopige-score"),
    *("doorlooptijd", "offerte-audit", "certificerende-instellingen", "overstappen-instelling"),
    *("audit-verloop", "audit-voorbereiden", "gesprekken-medewerkers", "audit-tekortkoming"),
    *("remote-audit", "bezwaar", "klacht", "doelgroepen", "meetelduur", "weging", "leerlingen"),
    *("statushouders", "flexkrachten", "bewijs-doelgroep", "privacy", "directe-bijdrage"),
    *("indirecte-bijdrage", "socialer-inkopen", "inkoopfacturen", "score-berekening"),
    *("fte-berekening", "peildatum", "kwalitatieve-eisen", "kleine-organisaties"),
    *("meerdere-vestigingen", "wijziging-organisatie", "sw-bedrijf", "social-return"),
    *("welke-gemeenten", "aanbesteding", "banenafspraak", "marktplaats", "register", "logo"),
    *("certificaat-ontvangen", "intrekken", "handleiding", "nieuwe-versie", "adviseur"),
    *("training", "tno", "pso-nederland", "contact", "nieuwsbrief", "buitenland"),
    *("auditor-worden", "betaling-factuur", "gegevens-aanpassen-aanvraag", "werkzoekende"),
)
"""What people ask most: an id that goes away breaks links and measurements."""


def test_what_people_ask_most_is_there_and_more() -> None:
    assert len(set(FIRST_ASKED)) == 79
    assert set(FIRST_ASKED) <= KNOWLEDGE.topics.keys()
    assert len(KNOWLEDGE.topics) >= 100


def test_there_are_decoys_of_many_kinds() -> None:
    said = [text for decoys in KNOWLEDGE.decoys for text in decoys.phrasings.nl]

    assert len(said) >= 400
    assert {decoys.decision for decoys in KNOWLEDGE.decoys} == {"smalltalk", "handoff"}


@pytest.mark.parametrize("topic", KNOWLEDGE.topics.values(), ids=KNOWLEDGE.topics)
def test_an_answer_is_short_and_in_both_languages(topic: Topic) -> None:
    for answer in (topic.answer.nl, topic.answer.en):
        assert 25 <= len(answer.replace("- ", "").split()) <= 130
    assert topic.answer.nl != topic.answer.en
    assert len(topic.title.nl) <= 45
    assert len(topic.title.en) <= 45
    assert date(2026, 1, 1) < topic.checked < date(2027, 6, 1)


@pytest.mark.parametrize(
    ("written", "instead", "where", "remedy"),
    [
        ('id = "kosten"', 'idd = "kosten"', "topics[0].idd", "Perhaps you mean 'id'"),
        ('id = "kosten"', 'id = "Kosten!"', "topics[Kosten!].id", "Write lower-case"),
        ('id = "kosten"', 'id = "duur"', "id duur", "Keep one of them"),
        ("checked = 2026-11-24\nrelated", "related", "topics[kosten].checked", "Add it"),
        ("checked = 2026-11-24", 'checked = "gisteren"', "topics[kosten].checked", "Write a date"),
        ('en = "It costs', 'fr = "It costs', "topics[kosten].answer.en", "Add it"),
        ('en = "It costs money."', 'en = ""', "topics[kosten].answer.en", "Fill it in"),
        ('related = ["duur"]', 'related = ["dur"]', "topics[kosten].related", "Perhaps you mean"),
        ('related = ["duur"]', 'related = ["kosten"]', "topics[kosten].related", "Perhaps"),
        ('related = ["duur"]', 'action = "dance"', "topics[kosten].action", "Write one of"),
        ('source = "pso-nederland.nl, wat kost het"', "", "topics[kosten].source", "Add it"),
        ('category = "prijs"', "category = [", "(the whole)", "Correct the file"),
        ("    \"tarief\",", "    7,", "topics[kosten].phrasings.nl[5]", "Write text"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_by_file_key_and_remedy(
    tmp_path: Path, written: str, instead: str, where: str, remedy: str
) -> None:
    assert written in TOPICS
    with pytest.raises(KnowledgeError) as refusal:
        small(tmp_path, TOPICS.replace(written, instead, 1))

    named = [p for p in refusal.value.problems if p.where == where]
    assert named, str(refusal.value)
    assert named[0].file == "topics/prijs.toml"
    assert named[0].remedy.startswith(remedy)


def test_an_id_is_used_once_over_topics_and_decoys(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"this id is in topics/prijs\.toml as well"):
        small(tmp_path, decoys=DECOYS.replace('"weather"', '"kosten"'))


def test_the_problems_of_all_files_are_named_at_once(tmp_path: Path) -> None:
    folder(tmp_path, decoys=DECOYS.replace("handoff", "shrug"))
    (tmp_path / "topics" / "latin.toml").write_bytes("category = 'één'".encode("latin-1"))

    with pytest.raises(KnowledgeError) as refusal:
        read_knowledge(tmp_path)

    files = {problem.file for problem in refusal.value.problems}
    assert files == {"topics/latin.toml", "decoys/rest.toml"}


def test_a_folder_without_files_says_where_they_belong(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=f"Put at least one in {tmp_path}/topics"):
        read_knowledge(tmp_path)


def test_a_topic_expires_after_its_last_day(tmp_path: Path) -> None:
    topic = small(tmp_path).topics["duur"]

    assert not topic.expired(date(2027, 4, 1))
    assert topic.expired(date(2027, 4, 2))
