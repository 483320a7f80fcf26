"""Checks over the clause library, one a file: each has its `CODE` and a `check` that gives findings."""
