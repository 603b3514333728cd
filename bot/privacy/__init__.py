"""What is kept of somebody: told, given as a file, and erased."""
