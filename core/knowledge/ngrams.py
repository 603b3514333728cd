"""The pieces of a text by which questions are told apart."""

from collections.abc import Iterator

from core.assessment.phrases import fold

SHORTEST, LONGEST = 2, 4


def ngrams(text: str) -> Iterator[str]:
    """Give the runs of 2 to 4 characters within the words of a text, with repetitions.

    A space marks where a word begins and ends. Pieces of words rather than words, since Dutch
    writes compounds as one word and people make typing errors.
    """
    for word in fold(text).split():
        padded = f" {word} "
        for length in range(SHORTEST, LONGEST + 1):
            for start in range(len(padded) - length + 1):
                yield padded[start : start + length]
