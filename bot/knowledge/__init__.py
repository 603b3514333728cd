"""How the knowledge is kept at hand, and how its answers are worded."""
