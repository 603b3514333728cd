"""Documents that hold a company, as people hand them in: read, scored, and told of."""
