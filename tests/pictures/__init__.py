"""Pictures, compared with those that somebody looked at and found good.

`python -m tests.pictures` draws them anew: look at each before you commit it.
"""
