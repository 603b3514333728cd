"""The helpdesk: where people answer what the bot cannot."""
