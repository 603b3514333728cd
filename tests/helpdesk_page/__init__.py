"""The helpdesk page: who gets in, and what they do there."""
