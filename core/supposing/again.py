"""What was supposed last, to be said differently: "en als we er twee aannemen?"."""

from core.assessment.facts import MONTHS, Facts
from core.supposing.applying import TOTAL
from core.supposing.changes import Assumed, Hire
from core.supposing.hiring import USUAL_CONTRACT
from core.supposing.what_if import WhatIf


def last_hire(what_if: WhatIf, facts: Facts) -> Hire | None:
    """Give the hire that was supposed last; `facts` are those after it."""
    if not what_if.hired or not facts.groups:
        return None
    group, instead = facts.groups[-1], what_if.before.get(TOTAL) == what_if.answers.get(TOTAL)
    in_january = f"{facts.year}-01"
    since = f"{group.since:%Y-%m}" if group.since else in_january
    usual = {
        Assumed.FULL_WEEK: group.hours == facts.full_week,
        Assumed.WHOLE_YEAR: group.months == MONTHS,
        Assumed.REGULAR: group.contract == USUAL_CONTRACT,
        Assumed.HIRED_IN_JANUARY: group.since is not None and since == in_january,
        Assumed.ON_TOP: not instead,
    }
    return Hire(
        position=group.position,
        contract=group.contract,
        people=group.people,
        hours=group.hours,
        months=group.months,
        instead=instead,
        since=None if since == in_january else since,
        assumed=frozenset(assumed for assumed, is_so in usual.items() if is_so),
    )
