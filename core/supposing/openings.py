"""How a supposition begins and ends, and the question around it, with the slips people make."""

import re

_AS = r"(?:als|asl|alz)"
_NOW = r"(?:en|maar|nou|ok|oke|okay|dus|goed|and|but|so|well)"
OPENER = re.compile(
    rf"(?P<on>(?:{_NOW},?\s+)*)"
    rf"(?P<nl>(?:w[at]{{2}}|hoe zit het|wat gebeurt er|wat doet het|wat nou|hoe)\s+{_AS}"
    rf"|watals|stel(?:\s+(?:je\s+voor\s+)?d[at]{{2}})?,?|{_AS}"
    r"|(?<=[a-z] )met|(?P<en>(?<=[a-z] )with|what\s*if|wat if|waht if|what happens if"
    r"|what about if|how about if|suppose|supposing|imagine|say|if)(?:\s+that)?)\s+(?P<rest>.+)",
    re.I | re.S,
)
_SCORE = (
    "(?:scores?|scoor|scoren|tredes?|treden|rungs?|resultaat|uitkomst|results?|outcome"
    "|percentage|ladder)"
)
SCORE_FIRST = re.compile(
    rf"[^,?]*\b(?:ik|we|wij|mijn|ons|onze|i|my|our)\b[^,?]*?\s(?P<word>{_AS}|wanneer|if|when)\s+(?P<rest>.+)",
    re.I | re.S,
)
"""The question before what is supposed: "welke trede haal ik als we …"."""
ABOUT_SCORE = re.compile(rf"\b{_SCORE}\b", re.I)
_ASKING = (
    "wat|welke?|hoe|hoeveel|kom|komen|haal|halen|sta|staan|blijf|blijven|gaat?|gaan|zit|zitten|heb"
    "|hebben|what|which|how|do|does|will|would|are|am|where|wordt|is"
)
SCORE_LAST = re.compile(
    rf"[,;:?.]?\s*\b(?:dan\s+|then\s+)?(?:{_ASKING})\b[^,?]*\b{_SCORE}\b.*$", re.I | re.S
)
"""The question behind it: "… wat wordt dan mijn score?"."""
AND_THEN = re.compile(
    r"[,;:?.]?\s*\b(?:wat dan|hoe dan|dan|what then|then|hoe sta(?:an)? (?:ik|we|wij) er dan voor"
    r"|wat gebeurt er(?: dan)?|what happens(?: then)?)\W*$",
    re.I,
)
