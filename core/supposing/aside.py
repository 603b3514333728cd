"""The words that may stand beside what is supposed, in either language."""

ASIDE = frozenset(
    """
    ik we wij je men i us ons onze mijn my our de het een the a an die dat deze dit that
    this those these er en of and or in op van voor met bij te aan uit naar tot om per als
    dan then if with for from at to by on week weken jaar maand maanden year years month
    months uur uren hours hour fte ieder elk elke each all alle allemaal both beide nog nu
    now nieuwe new extra meer minder more less fewer langer longer ook also toch maar weer
    again zou zouden gaan gaat ga going go get gets krijgt krijgen krijg geven geef geeft
    give gave word wordt worden become becomes werken werkt werk werkte work works working
    worked maken maakt made is zijn are was be zit zitten have has heb hebben heeft hebt
    volgend next volgende komend komende coming iemand iemands someone somebody mensen mens
    personen persoon collega collegas s medewerker medewerkers werknemer werknemers man
    people person persons colleague colleagues employee employees staff contract dienst
    doelgroep target group groep groepen bedrijf company leverancier supplier ander anders
    andere other others zelf plus waarde euro euros eur dus just only alleen eens even
    misschien maybe perhaps could would should zoveel procent percent organisatie
    organisation totaal total onder hun hen ze zij they them him her hij haar volledige full
    whole hele heel vast plek plaats place job baan ie achtergrond background uitkering
    benefit wel niet not permanent vaste tijdelijke keer tegelijk gewoon one two three twee
    drie vier vijf half laten laat let make had took neem nemen take
    """.split()
)
"""Words that change nothing about what is supposed."""
