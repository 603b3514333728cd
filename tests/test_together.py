"""What shares a program that is slow to start goes to one worker of the suite."""

import pytest


@pytest.mark.xdist_group("together")
def test_a_mark_of_a_group_is_seen_by_who_hands_out_the_tests(
    request: pytest.FixtureRequest,
) -> None:
    handed_out = hasattr(request.config, "workerinput")
    assert request.node.nodeid.endswith("@together") is handed_out
