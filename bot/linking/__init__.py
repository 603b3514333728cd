"""Accounts of one person: what is asked of the store."""
