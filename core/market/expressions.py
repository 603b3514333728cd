"""How people ask for partners, besides where and what: in Dutch and in English."""

from core.market.listing import Kind
from core.market.tokens import Phrases

KINDS: Phrases[Kind] = Phrases(
    {
        **dict.fromkeys(("werkgever", "werkgevers", "employer", "employers"), Kind.EMPLOYER),
        **dict.fromkeys(
            (
                *("gemeenten", "gemeentes", "municipalities", "gemeente", "municipality"),
                *("local authority", "local authorities", "council", "councils"),
            ),
            Kind.MUNICIPALITY,
        ),
        **dict.fromkeys(
            (
                *("keurmerkhouder", "keurmerkhouders", "keurmerk houder", "keurmerk houders"),
                *("dienstverlener", "dienstverleners", "blik op werk dienstverlener"),
                *("service provider", "service providers", "certified provider"),
                *("certified providers", "certified service provider"),
                *("certified service providers", "keurmerk holder", "keurmerk holders"),
            ),
            Kind.SERVICE_PROVIDER,
        ),
        **dict.fromkeys(
            (
                *("sw bedrijf", "sw bedrijven", "swbedrijf", "swbedrijven", "sw organisatie"),
                *("sociale werkplaats", "sociale werkplaatsen", "sociale werkvoorziening"),
                *("sociaal werkbedrijf", "sociale werkbedrijven", "sw company", "sw companies"),
                *("sociaal ontwikkelbedrijf", "sociale ontwikkelbedrijven", "ontwikkelbedrijf"),
                *("sheltered work company", "sheltered work companies", "sheltered workshop"),
                *("sheltered workshops", "sheltered employment", "beschutte werkplaats"),
                *("beschutte werkplaatsen", "sw partner", "sw partners", "werkvoorziening"),
                *("sheltered workplace", "sheltered workplaces", "sw"),
            ),
            Kind.SW_COMPANY,
        ),
    }
)

PARTNERS = Phrases(
    dict.fromkeys(
        (
            *("partner", "partners", "bedrijf", "bedrijven", "leverancier", "leveranciers"),
            *("aanbieder", "aanbieders", "organisatie", "organisaties", "onderneming", "firma"),
            *("ondernemingen", "ondernemers", "ondernemer", "partij", "partijen", "bureau"),
            *("bureaus", "club", "clubs", "toko", "bedrijfje", "bedrijfjes", "partnerbedrijven"),
            *("samenwerkingspartner", "samenwerkingspartners", "ketenpartner", "ketenpartners"),
            *("company", "companies", "supplier", "suppliers", "provider", "providers", "firm"),
            *("firms", "organisation", "organisations", "organization", "organizations", "vendor"),
            *("vendors", "business", "businesses", "contractor", "contractors"),
            *("gecertificeerden", "dienstverlening"),
        ),
        True,
    )
)

SEEKING = Phrases(
    dict.fromkeys(
        (
            *("zoek", "zoeken", "gezocht", "gezoch", "zoekt", "op zoek", "vind", "vinden", "vindt"),
            *("nodig", "wie doet", "wie kan", "wie levert", "wie biedt", "wie verzorgt", "inhuren"),
            *(
                "kent u",
                "ken je",
                "kennen jullie",
                "weet u een",
                "weet je een",
                "toon",
                "laat zien",
            ),
            *("raad aan", "aanraden", "inkopen", "in te kopen", "uitbesteden", "zoek eens"),
            *("samenwerken met", "wie zit er", "wie zitten er", "heb je", "hebt u", "suggesties"),
            *("hebben jullie", "heeft u", "looking for", "find", "search", "searching", "need"),
            *("who does", "who can", "who offers", "who provides", "show", "know any", "know of"),
            *("recommend", "suggestions", "hire", "do you have", "have you got", "outsource"),
            *("in search of", "seek", "seeks", "seeking", "i d like", "lijst van", "list of"),
            *("overzicht van", "geef me", "geef mij", "give me", "get me", "list"),
        ),
        True,
    )
)
"""Words that somebody who looks for something uses."""
WANTING = Phrases(
    dict.fromkeys(
        (
            *("wil", "willen", "graag", "want", "wants", "lijst", "overzicht", "tips", "tip"),
            *("regelen", "laten", "voor ons", "for us"),
        ),
        True,
    )
)
"""Words that say much less, since they go with anything."""

ASKING_WHO = Phrases(
    dict.fromkeys(
        (
            *("welke", "welk", "wie", "wat voor", "zijn er", "is er", "zitten er", "zit er"),
            *("waar", "waar kan", "waar vind", "staan er", "bestaat er", "bestaan er", "which"),
            *("who", "any", "are there", "is there", "where", "what kind of", "anybody", "what"),
            *("kan iemand", "iemand", "wat is er", "wat zit er"),
        ),
        True,
    )
)

NEARBY = Phrases(
    dict.fromkeys(
        (
            *("in de buurt", "bij mij in de buurt", "bij ons in de buurt", "in mijn buurt"),
            *("in onze buurt", "dichtbij", "dicht bij", "vlakbij", "vlak bij", "om de hoek"),
            *("in mijn regio", "in onze regio", "bij mij", "bij ons", "hier in de buurt"),
            *("in de regio", "in deze regio", "in deze buurt", "in de omgeving", "uit de buurt"),
            *("uit de regio", "in mijn omgeving", "in onze omgeving", "near me", "nearby"),
            *("near us", "close by", "around here", "near here", "close to me", "close to us"),
            *("in my area", "in our area", "in my region", "in our region", "in the area"),
            *("around me", "around us", "in the neighbourhood", "in the neighborhood", "local"),
            *("from around here", "lokaal", "lokale", "regionaal", "regionale", "bij de deur"),
            *("van mij", "van ons", "mijn locatie", "onze locatie", "my location", "our location"),
            *("our office", "ons kantoor"),
            *("from me", "from us", "of me", "of us", "bij mij vandaan"),
            *("hier vlakbij", "hier dichtbij", "hier", "in this area", "in this region", "here"),
            *("bij mij om de hoek", "bij ons om de hoek", "dichterbij huis", "nabij"),
        ),
        True,
    )
)

EVERYWHERE = Phrases(
    dict.fromkeys(
        (
            *("heel nederland", "in nederland", "landelijk", "landelijke", "door het hele land"),
            *("heel het land", "overal", "in the netherlands", "the netherlands", "nationwide"),
            *("nederland", "hele land", "all of the netherlands", "netherlands"),
            *("in the whole country", "whole country", "anywhere"),
        ),
        True,
    )
)

POLITE = frozenset(
    "de het een en of met zonder voor van in op bij te ter aan uit om dat die deze dit er is zijn "
    "ik wij we u je jij mij me mijn ons onze uw jullie graag aub alstublieft alsjeblieft svp "
    "hallo hoi goedemorgen goedemiddag dag beste heer mevrouw bedankt dank pso psoladder ladder "
    "keurmerk gecertificeerd gecertificeerde certificaat erkend erkende erkenning hebben heeft "
    "heb wil willen kan kunnen zou zouden mogen mag iets iemand wat welke welk wie waar ook nog "
    "even nu dan maar the a an and or with without for at on to from by that which who where are "
    "i you my our us your please hello hi dear thanks thank certified certificate certification "
    "have has want would like can could should some any also just now then but do does it they "
    "there social sociaal sociale ondernemen ondernemer werken werkt doen doet bieden biedt "
    "levert leveren regio buurt omgeving straal binnen rond rondom nabij near around within area "
    "region km als status niveau trede treden level rung goede goed betrouwbare nieuwe ergens "
    "liefst bijvoorbeeld zoals denk denken misschien eigenlijk toevallig ofzo enzo he hè hoor "
    "omdat wordt worden moet offering offers offer aanbiedt bezorgen instead about daar zit "
    "zitten laten postcode make plus minimaal minstens tenminste maximaal max min hoger lager "
    "alleen precies exact only least".split()
)
"""Words that change nothing about what is looked for."""
