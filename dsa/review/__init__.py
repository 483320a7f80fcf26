"""A returned Word file and a record in, findings per clause instance and fact out."""
