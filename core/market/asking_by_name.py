"""Messages that ask about one organisation: "is Bakkerij De Korenaar gecertificeerd?"."""

import re
from collections.abc import Callable

from core.folding import unaccented
from core.market.tokens import words_of

_PSO = r"(?:pso|p\.s\.o\.)"
_CERTIFIED = (
    r"(?:ge-?certi\w+|erkend|gekeurd|aangesloten|certified|accredited|recognised"
    r"|recognized|listed|registered)"
)
_BY_THE_WAY = (
    r"(?:\s+(?:ook|al|nog|nu|eigenlijk|nog\s+steeds|inmiddels|misschien|toevallig|wel|dan|still|also|"
    r"actually|already|currently|even|een|het|de|a|an|the|hun|its|geldige?|valid|op|in|met|voor|bij\s+jullie|bij\s+u))*"
)
_PROOF = (
    r"(?:certificaat|certificering|keurmerk|erkenning|trede|prestatieladder|ladder|certificate|"
    r"certification|rung|label|level|status)"
)
_SUBJECT = r"(?P<name>\S.*?)"
_LISTED_IN = rf"(?:{_PSO}[\s-]*)?(?:\w*register|marktplaats|marketplace|lijst|list|\w*ladder)"
_RUNG = r"(?:trede|certificaat|niveau|status|rung|level|step|certificate)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # Is X certified, or listed?
        rf"(?:is|zijn|are)\s+{_SUBJECT}{_BY_THE_WAY}\s+(?:{_PSO}[\s-]*)?(?:30\s*\+\s*)?{_CERTIFIED}\b.*",
        rf"(?:is|zijn|are)\s+{_SUBJECT}{_BY_THE_WAY}\s+(?:on|in|op)\s+(?:(?:het|de|the)\s+)?{_LISTED_IN}\b.*",
        rf"(?:staat|staan|zit|zitten)\s+{_SUBJECT}{_BY_THE_WAY}\s+(?:op|in)\s+(?:het|de)\s+{_LISTED_IN}\b.*",
        rf"(?:staat|staan|zit|zitten)\s+{_SUBJECT}{_BY_THE_WAY}\s+(?:erin|erbij|geregistreerd)\b.*",
        rf"can\s+(?:i|we)\s+find\s+{_SUBJECT}\s+(?:on|in)\s+(?:your|the)\s+{_LISTED_IN}",
        rf"does\s+(?:a\s+(?:company|firm|business)\s+called\s+)?{_SUBJECT}\s+appear\s+(?:on|in)\s+"
        rf"(?:the|your)\s+{_LISTED_IN}",
        rf"(?:do\s+you\s+list|have\s+you\s+listed)\s+{_SUBJECT}",
        rf"zoek\s+{_SUBJECT}\s+(?:eens\s+)?(?:voor\s+(?:me|mij|ons)\s+)?op",
        # Has X a certificate?
        rf"(?:heeft|hebben|has|does)\s+{_SUBJECT}{_BY_THE_WAY}(?:\s+(?:have|hold|got))?{_BY_THE_WAY}"
        rf"\s+(?:{_PSO}[\s-]*)?{_PROOF}\b.*",
        rf"(?:heeft|hebben|does)\s+{_SUBJECT}{_BY_THE_WAY}(?:\s+have)?{_BY_THE_WAY}\s+"
        rf"{_PSO}(?:[\s-]*30\s*\+)?",
        rf"wat\s+voor\s+{_PSO}\s+heeft\s+{_SUBJECT}{_BY_THE_WAY}",
        # Which rung has X?
        rf"(?:op\s+)?(?:welke|wat\s+voor|wat\s+is\s+de|hoe\s+hoge?)\s+(?:{_PSO}[\s-]*)?{_RUNG}\s+"
        rf"(?:heeft|hebben|staat|staan|zit|zitten|van|is)\s+{_SUBJECT}",
        rf"op\s+welke\s+trede\s+{_SUBJECT}\s+(?:staat|zit|staan|zitten)",
        rf"(?:which|what)\s+(?:{_PSO}\s+)?{_RUNG}\s+(?:does|do|is|are|of)\s+{_SUBJECT}"
        r"(?:\s+(?:have|has|hold|on|at|got))?",
        rf"what\s+is\s+the\s+(?:{_PSO}\s+)?{_RUNG}\s+of\s+{_SUBJECT}",
        rf"(?:hoe\s+hoog\s+(?:staat|scoort)|how\s+high\s+is)\s+{_SUBJECT}",
        # Is it still valid?
        rf"(?:tot\s+wanneer|hoe\s+lang)\s+is\s+(?:het\s+(?:{_PSO}[\s-]*)?certificaat\s+van\s+)?"
        rf"{_SUBJECT}\s+(?:nog\s+)?(?:geldig|gecertificeerd)\b.*",
        rf"is\s+het\s+(?:{_PSO}[\s-]*)?(?:certificaat|keurmerk)\s+van\s+{_SUBJECT}\s+(?:nog\s+)?geldig\b.*",
        rf"is\s+the\s+(?:{_PSO}[\s-]*)?certificate\s+of\s+{_SUBJECT}\s+(?:still\s+)?valid\b.*",
        # … as a part of a sentence.
        rf"(?:of|if|whether)\s+{_SUBJECT}{_BY_THE_WAY}\s+(?:is\s+)?(?:{_PSO}[\s-]*)?{_CERTIFIED}"
        r"(?:\s+is)?\b.*",
    )
)
_GREETING = r"(?:hallo|hoi|dag|goede\w+|beste\s+\w+|hi|hello|dear\s+\w+)\s*[,!.]?\s+"
_WONDERING = (
    r"(?:ik\s+(?:vraag|vroeg)\s+me\s+af|ik\s+wil\s+(?:graag\s+)?weten|weet\s+(?:u|je|jij)|vraagje|en|and"
    r"|kunt?\s+(?:u|je)\s+(?:(?:me|voor\s+mij|voor\s+ons)\s+)?(?:zeggen|vertellen|opzoeken|nakijken|nagaan)"
    r"|mag\s+ik\s+weten|do\s+you\s+know|can\s+you\s+tell\s+me)\s*[,:]?\s+"
)
_INTRODUCTION = re.compile(rf"(?:{_GREETING})?(?:{_WONDERING})?", re.IGNORECASE)
_NOBODY = frozenset(
    "ik je jij u we wij ze zij hij men iemand iedereen er dat dit het deze die mijn ons onze uw "
    "jouw jullie hun een elk elke ieder iedere alle geen welke wie wat hoe waarom wanneer waar "
    "i you they he she it this that these those my our your their a an any every each all no "
    "which who what how why when where there anyone everyone someone bedrijven werkgevers "
    "gemeenten gemeentes organisaties companies employers pso zo wel mensen people werknemers "
    "medewerkers schoonmakers wajongers uitzendkrachten stagiairs".split()
)
"""What a name never begins with."""
MOST_WORDS = 8
_ARTICLES = frozenset(("de", "het", "the"))


def asked_by_name(message: str, is_ordinary: Callable[[str], bool]) -> str | None:
    """Give the organisation that a message asks about, as it was written.

    A name without a capital is taken for one when it has a word that is not `is_ordinary`.
    """
    text = _INTRODUCTION.sub("", message.strip(), count=1).strip(" ?!.\t\n")
    for form in _FORMS:
        if (found := form.fullmatch(text)) and _is_name(found["name"], is_ordinary):
            return _tidy(found["name"])
    return None


def _tidy(name: str) -> str:
    return name.strip(" ,'\"“”‘’?")


def _is_name(name: str, is_ordinary: Callable[[str], bool]) -> bool:
    words = words_of(name)
    if not words or words[0] in _NOBODY or len(words) > MOST_WORDS:
        return False
    # "de helpdesk" is no name, "De Blije Bezem" is.
    rest = name.split()[1:] if words[0] in _ARTICLES else name.split()
    has_capital = any(word != unaccented(word) for word in rest)
    return has_capital or not all(is_ordinary(word) for word in words)
