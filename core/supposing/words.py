"""The words of what if, in either language, with the slips that people make in them."""

import re

from core.assessment.phrases import PhraseBook

HIRING = PhraseBook(
    {
        "hire": (
            *("aannemen", "aanneem", "aanneemt", "aannemem", "aangenomen", "neem aan", "nemen aan"),
            *("in dienst nemen", "in dienst neem", "neem in dienst", "nemen in dienst", "nemen"),
            *("erbij", "er bij", "bijkomen", "bijkomt", "bij komt", "bij komen", "neem"),
            *("bij krijgen", "bij krijg", "erbij krijgen"),
            *("inhuren", "inhuur", "aanstellen", "aanstel", "erbij neem"),
            *("bij ons komt", "komt bij ons", "komt werken", "komen werken", "erbij komt", "huren"),
            *("start", "begint", "plek geven", "stageplek geven", "plek bieden", "join", "joins"),
            *("comes to work", "starts"),
            *("hire", "hires", "hired", "take on", "recruit", "employ", "add", "engage"),
        )
    }
)
HIRING_SLIPS = PhraseBook({"hire": ("aannemen", "aanneem", "inhuren", "recruit")})
"""Words for it that are like no other, also when they are misspelled."""
LEAVING = PhraseBook(
    {
        "leave": (
            *("weggaat", "weggaan", "weg gaat", "weg gaan", "vertrekt", "vertrekken", "vertrek"),
            *("stopt", "stoppen", "ontslaan", "ontsla", "uit dienst gaat", "uit dienst gaan"),
            *("wegvalt", "wegvallen", "met pensioen gaat", "met pensioen gaan", "verliezen"),
            *("leaves", "leave", "quits", "quit", "resigns", "retires", "goes away", "go away"),
            *("is gone", "are gone", "lose", "verdwijnt", "is er niet meer", "ontslag neemt"),
            *("afscheid nemen", "afscheid neem", "neem afscheid", "nemen afscheid", "afscheid"),
            *("say goodbye", "goodbye", "part with", "part ways", "let go"),
        )
    }
)
LETTING_GO = re.compile(r"\b(?:(?:laat|laten) gaan|let\b.*\bgo)\W*$", re.I)
"""Leaving too, with who leaves in between: "what if we let group 1 go"."""
GROWING = PhraseBook(
    {
        "grow": (
            *("groeien", "groei", "groeit", "grow", "grows", "expand", "expands"),
            *("uitbreiden", "uitbreid", "uitbreidt", "breiden", "breid", "breidt"),
        )
    }
)
GROWN_BY = re.compile(
    r"\b(?:met|by|with)(?: nog| another)? (?:[0-9]+(?:[.,][0-9]+)?(?: fte)?|een|één|an?)"
    r"(?: \w+)?\s*$",
    re.I,
)
"""What stands before the background of who is new: "uitbreiden met 2 wajongers"."""
SHRINKING = PhraseBook(
    {
        "shrink": (
            "krimpen",
            "krimp",
            "krimpt",
            "shrink",
            "shrinks",
            "inkrimpen",
            "af gaat",
            "afgaat",
            "fte minder",
        )
    }
)
BUYING = PhraseBook(
    {
        "buy": (
            *("inkopen", "inkoop", "koop in", "kopen in", "kopen", "koop", "kochten", "besteden"),
            *("besteed", "uitgeven", "uitgeef", "afnemen", "afneem", "bestellen", "bestel"),
            *("uitbesteden", "uitbesteed", "buy", "purchase", "spend", "outsource"),
        )
    }
)
INSTEAD = PhraseBook(
    {
        "instead": (
            *("in plaats van een ander", "in plaats van anderen", "in plaats van iemand anders"),
            *("op een bestaande plek", "op bestaande plekken", "in de plaats van een ander"),
            *("in the place of others", "in place of others", "instead of someone else"),
            *("instead of somebody else", "instead of others", "in an existing job"),
            *("in existing jobs", "in de plaats van anderen", "ter vervanging", "vervangen"),
            *("in plaats van een gewone", "in plaats van gewone", "in plaats van een reguliere"),
            *("in plaats van reguliere", "instead of an ordinary", "instead of ordinary"),
            *("instead of a regular", "instead of regular", "vervang", "vervangt", "vervang ik"),
            *("replace", "replaced"),
        )
    }
)
GROUP = re.compile(
    r"\b(?:groep|group|goep|gorep|groepje)\s*(?:nummer|number|nr\.?)?\s*([0-9]{1,3})\b", re.I
)
ALONE = re.compile(r"\b(?:een|1|iemand|an?|one|someone|somebody|another)\b", re.I)
ARTICLE = re.compile(
    r"(?<=\w )(?:een|an?) (?!hal|half|uur|hour|da[gy]|jaar|year|maand|month|fte|man\b|mens|perso)",
    re.I,
)
"""In "3 wajongers met een vast contract" it counts nothing."""
NEWCOMER = re.compile(r"\b(?:extra|nieuwe|additional|new|another|more)\s*$", re.I)
"""What stands right before the background of who is not there yet: "2 extra wajongers"."""
HALF = re.compile(r"\b(?:halve|half)(?: an?)?\s*$", re.I)
"""What stands right before the background of nobody: "een halve wajonger"."""
HOURS_OF = re.compile(
    r"\b(?:uur|uren|hours?)(?: (?:per|a|in de) week)? (?:extra|meer|more)\s*$", re.I
)
"""The same of hours of nobody in particular: "20 uur extra wajong"."""
FTE_OF = re.compile(r"\bfte\b", re.I)
REPLACING = re.compile(
    r"\bvervang\w*\b.*\bdoor\b|\bdoor\b.*\bvervang\w*|\breplac\w+\b.*\b(?:by|with)\b", re.I
)
"""Some make way for others."""
ONE_OF = re.compile(r"\b(?:een|one) (?:van|of)\b", re.I)
LONGER = re.compile(
    r"\b(?:uur|uren|u|hours?)\s+(?:(?:per|a|in de)\s+(?:week|w|dag|day|maand|month)\s+)?"
    r"(?:extra|meer|langer|erbij|more|longer)",
    re.I,
)
"""Hours on top of those that somebody has, and no colleague."""
NOT_WEEKLY = re.compile(r"\b(?:(?:per|a|in de) (?:dag|day|maand|month)|dagelijks|daily)\b", re.I)
"""Beside hours: those of a day or a month, which do not tell how many they are a week."""
WEEKLY = re.compile(r"\b(?:uur|uren|hours?) (?:per|a|in de) week\b", re.I)
STARTING = re.compile(
    r"\b(?:vanaf|sinds|per|met ingang van|from|starting|as of)\s+(?:[0-9]{1,2}(?:e|st)?\s+)?"
    r"(?P<month>[a-z]{3,9})\b(?:\s+(?P<year>[12][0-9]{3})\b)?",
    re.I,
)
WE = re.compile(r"\b(?:ik|we|wij|i)\b", re.I)
TURNOVER = re.compile(r"\b(?:jaaromzet|omzet|turnover|revenue)\b", re.I)
SUPPLIER = re.compile(
    r"\b(?:bij|van|at|from|with|leverancier|supplier)\s+(?P<name>[A-Z][\w&.'’-]*(?:\s+(?:&\s+)?[A-Z0-9][\w&.'’-]*)*)"
)
NO_NAME = re.compile(r"(?:sw|pso)\b", re.I)
"""What such a name may begin with and is none: "SW-bedrijf"."""
ANOTHER_YEAR = re.compile(r"\b(?:peiljaar|reference year)\b(?=.*[12][0-9]{3}\b)", re.I)
OF_THEM = re.compile(r"\b(?:er|them|those|zulke|such|of those|van die|like that)\b", re.I)
PEOPLE = re.compile(
    r"\b(?:mensen|mens|personen|persoon|collega'?s?|medewerkers?|werknemers?|man|people|persons?"
    r"|colleagues?|employees?|staff|iemand|someone|somebody)\b",
    re.I,
)
NO_TARGET = re.compile(
    r"\b(?:buiten de doelgroep|niet uit de doelgroep|gewone|reguliere collega'?s?"
    r"|outside the target group|not of the target group|ordinary)\b",
    re.I,
)
STUDENT = re.compile(r"\bbol\b", re.I)
"""Who studies by the BOL always is an intern."""
