"""The worksheet in the chat: given out, read when it comes back, and taken over as answers."""
