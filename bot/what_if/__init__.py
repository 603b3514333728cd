"""How what if speaks: what was supposed, before and after, and the ways to a rung."""
