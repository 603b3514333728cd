"""Fuzzing: every parser of what comes in gets what nobody thought of.

`make fuzz` gives each FUZZ_SECONDS (60) and prints a table; the suite gives each a moment.
"""
