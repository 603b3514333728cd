"""What if: read from free text, and worked out."""
