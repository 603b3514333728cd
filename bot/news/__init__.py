"""News from the helpdesk for whoever wants to hear it."""
