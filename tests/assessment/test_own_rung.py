"""Who counts their own staff and asks for the rung wants it worked out."""

import pytest

from core.assessment.own_rung import asks_for_own_rung


@pytest.mark.parametrize(
    "message",
    [
        "Wij zijn een bakkerij met 25 fte en 2 wajongers, welke trede halen we?",
        "Op welke trede zitten wij met 1.200 medewerkers?",
        "we hebben 8 collega's met een beperking, welke trede wordt dat",
        "Which rung would we be on with 40 employees, 3 of them from the target group?",
        "We are 12 people. What rung is that?",
    ],
)
def test_own_figures_and_the_rung_they_give(message: str) -> None:
    assert asks_for_own_rung(message)


@pytest.mark.parametrize(
    "message",
    [
        "op welke trede staat een bedrijf met 25 fte?",
        "welke trede hebben wij nodig om met 40 mensen mee te doen?",
        "Which rung do we need for a tender, with 40 employees?",
        "welke treden zijn er?",
        "What level of disability must our 3 employees have?",
        "Which step of the audit do our 40 employees take part in?",
        "Wij hebben 25 medewerkers, wat kost een audit en welke treden zijn er?",
        "Welke trede heeft onze leverancier met 40 medewerkers?",
        "Hoe weet ik op welke trede een leverancier met 60 medewerkers staat?",
        "Ik ben adviseur. Een klant met 80 fte: welke trede is haalbaar?",
        "Welke trede moeten we halen voor een aanbesteding met 40 man?",
        "Welke trede hoort bij 5 % als we 100 fte hebben?",
        "wij hebben 25 fte, wat kost een audit?",
        "we hebben 3,2 procent, op welke trede komen we dan uit",
    ],
)
def test_a_question_about_the_rules_or_about_others_is_none(message: str) -> None:
    assert not asks_for_own_rung(message)
