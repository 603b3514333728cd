"""Outbursts are told from what has something to say."""

import pytest

from core.knowledge.outbursts import is_outburst


@pytest.mark.parametrize(
    "said",
    [
        *("shut up", "what the hell", "wtf", "come on man", "Are you kidding me?!", "f*ck this"),
        *("WTF is dit", "oh my god", "shit zeg", "holy crap", "what the fuck is this", "damn it"),
        *("shut the hell up", "for God's sake", "you must be kidding me", "Jesus Christ, man"),
    ],
)
def test_an_outburst_is_known(said: str) -> None:
    assert is_outburst(said)


@pytest.mark.parametrize(
    "said",
    [
        *("no way", "fuck no", "what is this", "what the audit costs", "come on, what is the PSO?"),
        *("WTH", "FFS", "Come On"),
        *("The Shit Company", "Hell", "damn, 24 hours", "is it me", "", "wat een gedoe"),
    ],
)
def test_what_says_something_is_none(said: str) -> None:
    assert not is_outburst(said)
