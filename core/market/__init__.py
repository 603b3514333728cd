"""The marketplace: places, listings, what a message asks for, and who matches it."""
