"""The web chat: its protocol against a real server, its page in a real browser."""
