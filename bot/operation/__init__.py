"""What an operator sees of a running process, and how it is stopped."""
