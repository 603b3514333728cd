"""More topics than there are: the real ones, with their letters exchanged.

Vowels for vowels and consonants for consonants, the same way throughout a copy: words that are as
long, as frequent and as much like each other, and none of them ours.
"""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from core.knowledge.topic import Category, Decoys, Knowledge, Phrasings, Topic

PHRASINGS = 12
"""Of each language of each topic, or learning sixteen times as many topics would take a day."""
VOWELS, CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxz"


def exchanged(number: int) -> dict[int, int]:
    """Give by which letters the n-th copy puts others; the first leaves them as they are."""
    random = Random(number)
    table: dict[int, int] = {}
    for letters in (VOWELS, CONSONANTS) if number else ():
        others = "".join(random.sample(letters, len(letters)))
        table |= str.maketrans(letters + letters.upper(), others + others.upper())
    return table


def grown(knowledge: Knowledge, times: int, phrasings: int = PHRASINGS) -> Knowledge:
    """Give so many times the topics, each with a few phrasings; the decoys stay as many."""
    copies = [exchanged(number) for number in range(times)]
    categories = tuple(
        _category(category, number, table, phrasings)
        for number, table in enumerate(copies)
        for category in knowledge.categories
    )
    decoys = tuple(_fewer(decoys, phrasings) for decoys in knowledge.decoys)
    return Knowledge(categories, decoys, {})


def _category(category: Category, number: int, table: dict[int, int], phrasings: int) -> Category:
    topics = tuple(_topic(topic, number, table, phrasings) for topic in category.topics)
    return replace(category, topics=topics)


def _topic(topic: Topic, number: int, table: dict[int, int], phrasings: int) -> Topic:
    nl, en = (
        tuple(text.translate(table) for text in _few(each, phrasings))
        for each in (topic.phrasings.nl, topic.phrasings.en)
    )
    title = replace(
        topic.title, nl=topic.title.nl.translate(table), en=topic.title.en.translate(table)
    )
    id_ = copy_of(topic.id, number)
    return replace(topic, id=id_, title=title, phrasings=Phrasings(nl=nl, en=en), related=())


def _fewer(decoys: Decoys, most: int) -> Decoys:
    phrasings = Phrasings(nl=_few(decoys.phrasings.nl, most), en=_few(decoys.phrasings.en, most))
    return replace(decoys, phrasings=phrasings)


def _few(phrasings: Sequence[str], most: int) -> tuple[str, ...]:
    return tuple(phrasings[:: max(1, len(phrasings) // most)][:most])


def copy_of(id_: str, number: int) -> str:
    """Give the id of a topic in the n-th copy."""
    return f"{id_}-{number}" if number else id_
