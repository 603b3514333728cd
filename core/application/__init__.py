"""Applications for the PSO: what a company fills in, and the steps until it is decided."""
