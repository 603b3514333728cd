"""Programs by others that stand in for the platforms."""
