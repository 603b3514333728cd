"""A whole assessment as somebody types it, on whatever channel."""

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
