"""What Laddermaat remembers."""
