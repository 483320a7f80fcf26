"""Checks over the registers of law, one a file: each has its `Code`s and a `check` that gives findings."""
