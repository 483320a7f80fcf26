"""Content and documents in, findings out: one check a file."""
