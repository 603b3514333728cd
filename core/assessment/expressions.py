"""Yes, no, and ways around them, as people say it in either language."""

from core.assessment.phrases import PhraseBook

YES_NO = PhraseBook(
    {
        "yes": (
            *("ja", "jazeker", "zeker", "klopt", "jep", "jawel", "inderdaad", "graag", "akkoord"),
            *("prima", "natuurlijk", "correct", "right", "sure"),
            *("ok", "oke", "okay", "yep", "yeah"),
        ),
        "no": (
            *("nee", "neen", "niet", "nope", "geen", "niemand", "nog niet", "liever niet"),
            *("none", "not"),
        ),
    }
)

DOUBT = PhraseBook(
    {
        "doubt": (
            *("weet niet", "weet ik niet", "weet het niet", "weet ik het niet", "geen idee"),
            *("not know", "don t know", "dont know", "not sure", "no idea"),
        )
    }
)

SKIP = PhraseBook({"skip": ["sla over", "overslaan", "sla deze over", "skip", "skip this", "geen"]})
