"""Handlers: one capability each, from a Turn to a Reply."""
