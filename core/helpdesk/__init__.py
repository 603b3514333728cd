"""The helpdesk: questions that people answer, and when they are there to do so."""
