"""Whatever is said, pressed and decided about applications, in any order, there is an answer."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from core.application.filed import What
from core.application.stages import Stage, Step, check_step
from core.contents import Pressed, Said
from storage.applications import applications, trail
from tests.conversations.both_sides import BothSides, both_sides

SAID = st.sampled_from(
    [
        *("aanvraag", "apply", "De Zon", "voor het eerst", "12345678", "nee", "Anna", "ja"),
        *("anna@zon.example", "kiwa", "terug", "stop", "wijzig", "sla over", "nieuwe aanvraag"),
        *("mijn aanvraag", "aanvraag intrekken", "aanvraag 482 195 6", "aanvraag 482 195 7"),
        *("hoe staat het met mijn aanvraag?", "wat is de basistrede?", "zelfscan", "vermelding"),
        *("geen herinneringen", "schoonmaak in Zwolle", "hallo", "/aanvraag", "my application"),
    ]
)
SENT = (
    *("aanvraag", "De Zon", "voor het eerst", "12345678", "nee", "Anna", "anna@zon.example"),
    *("kiwa", "ja"),
)
AT_THE_DESK = st.sampled_from(
    ["complete", "with-auditor", "decided", "closed", "withdrawn", "remark: x", "note: x"]
)
STEPS = st.lists(
    st.one_of(SAID, st.integers(0, 60), AT_THE_DESK.map(lambda line: f"$ {line}")), max_size=30
)


async def _take(play: BothSides, step: str | int) -> None:
    match step:
        case int() if play.buttons:
            button = play.buttons[-1 - step % len(play.buttons)]
            assert await play.answer(Pressed(button.token, button.label))
        case str() if step.startswith("$ "):
            await _decide(play, step)
        case str():
            assert await play.answer(Said(step))
        case _:
            pass


async def _decide(play: BothSides, line: str) -> None:
    """Have a colleague do something, if that is possible now."""
    filed = await play.store.run(applications)
    stages = {f"$ {stage}" for stage in Stage}
    if not filed or (line in stages and not _follows(filed[-1].stage, Stage(line[2:]))):
        return
    told = await play.page(line)
    assert ("< " in told) != (line == "$ note: x"), "the applicant hears of all but notes"


def _follows(stage: Stage, to: Stage) -> bool:
    try:
        check_step(stage, Step(to))
    except ValueError:
        return False
    return True


@given(STEPS)
@settings(max_examples=60)
async def test_there_is_always_an_answer_and_the_trail_tells_how_it_came(
    steps: list[str | int],
) -> None:
    with both_sides() as play:
        for step in (*SENT, *steps):
            await _take(play, step)
        for filed in await play.store.run(applications):
            assert filed.application.organisation
            entries = await play.store.run(trail, filed.reference)
            moves = [it for it in entries if it.what in {What.FILED, What.MOVED}]
            assert moves[0].before is None
            assert all(a.after == b.before for a, b in pairwise(moves))
            assert moves[-1].after == filed.stage
