"""The conversation that every program holds: five questions, one answer that is corrected.

The words are the same for all; only the standard library is imported, since it runs with others'.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

NAME = "Hoe heet uw bedrijf?"
EMPLOYEES = "Hoeveel werknemers heeft u?"
NO_NUMBER = "Dat is geen getal. Hoeveel werknemers heeft u?"
HOURS = "Hoeveel uren werkt de nieuwe collega in een week?"
CONTRACT = "Wat voor contract wordt het?"
CONTRACTS = ("Vast", "Tijdelijk", "Oproep")
RIGHT = "Klopt"
THANKS = "Dank u, het staat genoteerd."


def summary(name: str, employees: str, hours: str, contract: str) -> str:
    """Give what is confirmed."""
    return (
        f"{name}: {employees} werknemers, {hours} uur in de week, contract {contract}. Klopt dat?"
    )


def done(name: str, employees: str, hours: str, contract: str) -> str:
    """Give the last answer."""
    return f"{THANKS} {name}: {employees}, {hours}, {contract}."


@dataclass(frozen=True, slots=True)
class Step:
    """What somebody does, and what is to be answered."""

    does: str
    """Words that are typed, or what stands on a button."""
    answer: str
    presses: bool = False


def steps(number: int, seed: int) -> Sequence[Step]:
    """Give what one person says: always the same for a seed."""
    chance = random.Random(f"{seed} {number}")
    name = f"{chance.choice(('Bezem', 'Bakkerij', 'Drukkerij', 'Kwekerij'))} {number}"
    employees, hours = str(chance.randint(2, 900)), str(chance.randint(8, 40))
    contract = chance.choice(CONTRACTS)
    told = (name, employees, hours, contract)
    return (
        Step("/start", NAME),
        Step(name, EMPLOYEES),
        Step(chance.choice(("veel", "een stuk of wat", "weet ik niet")), NO_NUMBER),
        Step(employees, HOURS),
        Step(hours, CONTRACT),
        Step(contract, summary(*told), presses=True),
        Step(RIGHT, done(*told), presses=True),
    )
