"""The helpdesk: how a question comes to people, and their answer to the user."""
