"""The picture of the house: read from docs/architecture.toml, drawn, and held against the code."""
