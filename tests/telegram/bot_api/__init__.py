"""A Bot API server of our own: strict as Telegram's, with people in it and faults on demand."""
