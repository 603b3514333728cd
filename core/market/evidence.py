"""Evidence: what tells a search for partners from a question about the ladder, or from chat."""

import re
from dataclasses import dataclass

from core.market.expressions import ASKING_WHO, PARTNERS, SEEKING, WANTING
from core.market.tokens import Phrases, Span, Words
from core.market.wish import Nearby, Wish

FEW = 1
"""Words without a meaning that go with any search."""
SOME = 3
"""The same where a message says what it seeks, but not where."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a search besides where and what."""

    seeks: bool
    """It has words such as "zoek" or "who does"."""
    asks_who: bool
    """It has words such as "welke" or "wil"."""
    partners: bool
    """It speaks of companies, suppliers or partners."""
    spans: tuple[Span, ...]
    """Where these words stand."""

    @property
    def any(self) -> bool:
        """Tell whether there is any."""
        return self.seeks or self.asks_who or self.partners

    @classmethod
    def of(cls, words: Words) -> "Evidence":
        """Find the words that are evidence; also those that were taken for something else."""
        seeking = _present(SEEKING, words)
        asking = (*_present(ASKING_WHO, words), *_present(WANTING, words))
        partners = _present(PARTNERS, words)
        spans = (*seeking, *asking, *partners)
        return cls(bool(seeking), bool(asking), bool(partners), spans)

    def take(self, words: Words) -> None:
        """Count these words as understood."""
        for span in self.spans:
            words.take(span)


def is_search(
    text: str, wish: Wish, radius: float | None, evidence: Evidence, left: tuple[str, ...]
) -> bool:
    """Tell whether a message asks for partners, by what it names and how it asks.

    `left` are the words that nothing has understood.
    """
    if is_about_something_else(text, seeks=evidence.seeks):
        return False
    what = bool(wish.services or wish.kind)
    few = len(left) <= FEW
    if _FOLLOWS.match(text) and few and (wish.where or what or radius):
        return True
    quality = bool(wish.standing or wish.pso_30plus)
    if wish.where is not None and not isinstance(wish.where, Nearby):
        return what or _asks_for_anybody(evidence, quality=quality, left=left)
    if what:
        asked = evidence.seeks and len(left) <= SOME
        return asked or not left or (few and (evidence.any or quality or wish.where is not None))
    nearby = wish.where is not None and evidence.any
    return evidence.partners and few and (nearby or evidence.seeks or quality)


def is_for_something_unknown(
    text: str, wish: Wish, evidence: Evidence, left: tuple[str, ...]
) -> bool:
    """Tell whether a message seeks something that is no service we know: "een kapper in Ede"."""
    where = wish.where is not None and not isinstance(wish.where, Nearby)
    what = wish.services or wish.kind or evidence.partners
    if not where or what or len(left) != 1:
        return False
    return evidence.seeks and not is_about_something_else(text, seeks=True)


def is_about_something_else(text: str, *, seeks: bool) -> bool:
    """Tell whether a message has words of a question about the ladder, or of a complaint."""
    if _NEVER_A_SEARCH.search(text):
        return True
    return _HARDLY_A_SEARCH.search(text) is not None and not seeks


def _asks_for_anybody(evidence: Evidence, *, quality: bool, left: tuple[str, ...]) -> bool:
    """Tell whether a message that names a place, but no service, asks for whoever is there."""
    asked = evidence.partners and (evidence.seeks or evidence.asks_who)
    if len(left) > FEW and not asked:
        return False
    anybody = evidence.seeks and not left
    return evidence.partners or anybody or (quality and (evidence.any or not left))


def _present(phrases: Phrases[bool], words: Words) -> tuple[Span, ...]:
    hits = (phrases.at(words, start) for start in range(len(words)))
    return tuple(hit[0] for hit in hits if hit)


def _any_of(*phrases: str) -> re.Pattern[str]:
    """Match any of these phrases, whatever white space there is between their words."""
    alternatives = (r"\s+".join(phrase.split()) for phrase in phrases)
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


_NEVER_A_SEARCH = _any_of(
    *("tel", "telt", "tellen", r"meetel\w*", "meegeteld", r"counts?", "counted"),
    *("zelftest", "zelfscan", r"self[\s-]*(?:assessment|test|scan)", "have to"),
    *("wajongers?", "norm", "normen", "loonkostensubsidie", "doelgroepregister", "doelgroep"),
    *("audits?", "auditor", "toetsing", "pay", "betalen", "kost", "procent", "hoeveel"),
    *("how (?:many|much)", "gecertificeerd worden", "(?:become|get) certified", "employ"),
    *("klacht", "klagen", r"complain\w*", r"disappoint\w*", "teleurgesteld", "waardeloos"),
    *("was", "waren", "were", "gebeld", "nooit", "never", "nobody", "ruined", "uitgelegd"),
    *(r"bedankt \w+", "het weer", "weather", "heet"),
)
_HARDLY_A_SEARCH = _any_of(
    *("hoe", "waarom", "wanneer", "wat (?:is|zijn|kosten|betekent|houdt|als|moet|doet)"),
    *("mag", "mogen", "moet", "moeten", "kosten", "krijg", "krijgen", "voldoen", "eisen?"),
    *("subsidie", "aanvragen", "aanvraag", "wegen", "weegt", "gewicht", "verschil", "betekent"),
    *("verplicht", "ik (?:ben|heb|werk|woon)", "(?:wij|we) hebben al", "meedoen", "aanmelden"),
    *("inschrijven", "onze (?:score|medewerkers)", "i (?:work|live)", "we already", "how"),
    *("why", "when", "what (?:is|are|does|do|if)", "costs?", "may", "must", "should", "weigh"),
    *("required", "requirements?", "apply", "application", "difference", "means?"),
    *("our (?:score|cleaner|staff)",),
)
_FOLLOWS = re.compile(
    r"\s*(?:en|and|what\s+about|how\s+about|hoe\s+zit\s+het\s+met)\b", re.IGNORECASE
)


def tells_to_find(text: str) -> bool:
    """Tell whether a message begins with being told to find something."""
    return _TOLD_TO_FIND.match(text) is not None


_TOLD_TO_FIND = re.compile(r"\s*(?:zoek|vind|find|search\s+for|look\s+for)\s+\w", re.IGNORECASE)
