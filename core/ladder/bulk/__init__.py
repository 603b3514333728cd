"""The figures of many companies a second: those of `core.ladder.scoring`, in whole numbers.

A fraction is reduced after every step, which takes most of the time of a score. Here all fte of a
company are whole numbers of one small part, so that nothing is reduced and still nothing rounded.
What it does not answer, `scoring` does; tests hold the two against each other.
"""
