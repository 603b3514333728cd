"""Labels kept apart: each as near to what it is about as the others let it."""

from collections.abc import Sequence


def apart(
    wanted: Sequence[float], distance: float, lowest: float, highest: float
) -> tuple[float, ...]:
    """Place labels in the order in which they are wanted, at least `distance` apart.

    `wanted` goes up. All stay between the two ends: where those leave too little room, the labels
    stand closer. Of all such places these are the nearest, by the sum of squares.
    """
    step = min(distance, (highest - lowest) / max(len(wanted) - 1, 1))
    free = highest - step * (len(wanted) - 1)
    # Less the room that those below take, labels may coincide but not change places: where they
    # would, they go together to the middle of what they want (pooling of adjacent violators).
    pools: list[list[float]] = []
    for number, place in enumerate(wanted):
        pools.append([place - step * number])
        while len(pools) > 1 and _middle(pools[-2]) > _middle(pools[-1]):
            above = pools.pop()
            pools[-1] += above
    level = [min(max(_middle(pool), lowest), free) for pool in pools for _ in pool]
    return tuple(place + step * number for number, place in enumerate(level))


def _middle(pool: Sequence[float]) -> float:
    return sum(pool) / len(pool)
