"""Assessments as somebody types them, on whatever channel."""

from collections.abc import Sequence

TYPED = (
    ("zelfscan", "Voor welke organisatie"),
    ("Bakkerij Vers", "SW-bedrijf (sociale werkvoorziening)?"),
    ("nee", "Over welk jaar"),
    ("vorig jaar", "volledige werkweek?"),
    ("40", "Hoeveel fte werkte er"),
    ("48", "Werken er mensen uit de PSO-doelgroep"),
    ("3 wajongers 24 uur vast contract het hele jaar", "Klopt dat?"),
    ("ja", "Is er nog een groep"),
    ("nee", "PSO 30+?"),
    ("nee", "Kocht u in het peiljaar"),
    ("nee", "Passend werk"),
    ("ja", "Integratie"),
    ("ja", "Functioneren en ontwikkeling"),
    ("ja", "Begeleiding"),
    ("ja", "Dit hebt u ingevuld"),
)
"""What is typed, and part of what the bot says to it."""

SCORE = "Toon mijn score"
"""The button after the last answer."""

RESULT = "Met deze cijfers staat u op trede 1."
"""What the bot says when it is pressed."""


def begun_by(who: int) -> Sequence[str]:
    """Give what a company says, with figures of its own: ten messages, each with one answer."""
    return (
        "zelfscan",
        f"Bedrijf {who}",
        "nee",
        "2025",
        "36",
        f"{20 + who} fte",
        "Wat telt als fte?",
        f"{1 + who % 4} wajongers {16 + who % 20} uur vast contract het hele jaar",
        "ja",
        "nee",
    )
