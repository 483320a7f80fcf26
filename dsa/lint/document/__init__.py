"""A Word file that we wrote in, findings out: what schema validators miss. One check a file."""
