"""The shared scoring core: editions of the PSO as data, a score as arithmetic."""
