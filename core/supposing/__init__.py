"""What if: a change to a finished assessment, read from free text and worked out."""
