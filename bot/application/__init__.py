"""What the bot says about applications for the PSO."""
