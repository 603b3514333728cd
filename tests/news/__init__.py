"""News for whoever wants to hear it."""
