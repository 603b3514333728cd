"""Spreadsheets of any kind, as they come in: opened carefully, whatever is in them."""
