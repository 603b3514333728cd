"""Pictures: drawings as PNG."""
