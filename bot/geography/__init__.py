"""Where the geography comes from: built once from packages, made exact by a download."""
