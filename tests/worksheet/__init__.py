"""The worksheet: given out, filled in by code, sent and read."""
