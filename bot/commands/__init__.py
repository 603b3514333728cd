"""The commands of `laddermaat`, one module each."""
