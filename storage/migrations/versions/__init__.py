"""The steps, in order; what a step says is never changed once somebody may have taken it."""
