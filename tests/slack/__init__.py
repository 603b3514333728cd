"""The channel `slack`: on paper, and against local-slack."""
