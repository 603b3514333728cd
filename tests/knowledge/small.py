"""A small body of knowledge, in a folder, for tests that change it or learn from it."""

from pathlib import Path

from core.knowledge.reading import read_knowledge
from core.knowledge.topic import Knowledge

TOPICS = """\
category = "prijs"
title = { nl = "Prijs", en = "Price" }

[[topics]]
id = "kosten"
title = { nl = "De kosten", en = "The costs" }
source = "pso-nederland.nl, wat kost het"
checked = 2026-11-24
related = ["duur"]
[topics.answer]
nl = "Het kost geld."
en = "It costs money."
[topics.phrasings]
nl = [
    "Wat kost het?",
    "hoeveel geld moet ik betalen",
    "prijs van het certificaat",
    "wat gaat dat kosten",
    "is het duur",
    "tarief",
]
en = ["How much is it?", "price of the certificate", "what does it cost", "is it expensive"]

[[topics]]
id = "duur"
title = { nl = "De duur", en = "The duration" }
source = "pso-nederland.nl, PSO-keurmerk aanvragen"
checked = 2026-11-24
valid_until = 2027-04-01
[topics.answer]
nl = "Het duurt even."
en = "It takes a while."
[topics.phrasings]
nl = [
    "Hoe lang duurt het?",
    "hoeveel weken ben ik bezig",
    "doorlooptijd van de aanvraag",
    "wanneer is het klaar",
    "duurt het lang",
    "looptijd",
]
en = ["How long does it take?", "lead time", "when is it ready", "how many weeks"]
"""
DECOYS = """\
[[decoys]]
id = "weather"
decision = "handoff"
[decoys.phrasings]
nl = [
    "Gaat het regenen?",
    "wat voor weer wordt het",
    "schijnt de zon morgen",
    "sneeuw",
    "is het koud buiten",
    "storm op zee",
]
en = ["Will it rain?", "weather tomorrow", "is it sunny", "snow"]

[[decoys]]
id = "thanks"
decision = "smalltalk"
[decoys.phrasings]
nl = ["bedankt", "dank je wel", "dank u zeer", "hartelijk dank", "dankjewel hoor", "merci"]
en = ["thanks", "thank you", "many thanks", "cheers mate"]
"""


def folder(at: Path, topics: str = TOPICS, decoys: str = DECOYS) -> Path:
    """Write the files; gives the folder."""
    for name, text in (("topics/prijs", topics), ("decoys/rest", decoys)):
        file = at / f"{name}.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return at


def small(at: Path, topics: str = TOPICS, decoys: str = DECOYS) -> Knowledge:
    """Write the files and read them."""
    return read_knowledge(folder(at, topics, decoys))
