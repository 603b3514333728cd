"""The same words on every channel."""
