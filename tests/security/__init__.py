"""Attackers: what they try, and what comes of it."""
