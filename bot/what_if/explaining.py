"""What one may suppose, with examples of the groups that this organisation has."""

from collections.abc import Iterator

from bot.assessment.account import Account
from bot.what_if.telling import back_to, ways_up_from
from core.blocks import Block, Choices, Text


def explained(account: Account, number: int) -> tuple[Block, ...]:
    """Tell how to ask what if."""
    voice = account.voice
    lines = "\n".join(f"- {line}" for line in _examples(account))
    text = "\n\n".join((voice("what-if-intro"), lines, voice("what-if-go-on")))
    return Text(text), Choices((*ways_up_from(account, number), back_to(account, number)))


def _examples(account: Account) -> Iterator[str]:
    voice, facts = account.voice, account.facts
    positions = account.edition.start_positions
    known = [account.edition.start_position(group.position) for group in facts.groups]
    lasting = [it for it in positions if it.weight == 1 and it.counts_years is None]
    likely = next(it for it in (*known, *lasting, *positions) if it.weight == 1)
    yield voice("what-if-example-hire", position=likely.name.of(voice.language))
    for group in facts.groups[:1]:
        if group.hours < facts.full_week:
            yield voice("what-if-example-hours", number=group.number, week=facts.full_week)
        yield voice("what-if-example-left", number=group.number)
    for group in facts.groups:
        if account.edition.contract(group.contract).weight < 1:
            yield voice("what-if-example-contract", number=group.number)
            break
    supplier = next((it.supplier for it in facts.purchases if it.supplier), "")
    yield voice("what-if-example-buy-at" if supplier else "what-if-example-buy", supplier=supplier)
    yield voice("what-if-example-grow")
