"""Every exception of `dsa`, with the exit code that the command line gives it.

A problem says what is wrong, where, what is allowed and what to do next. Nothing here prints.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing wrong with what we were given."""

    message: str
    """What was found, and why it cannot stand, in one sentence."""
    where: str = ""
    """`file:line, field`, as far as known."""
    hint: str = ""
    """What is allowed, or what to do next."""

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.message}" + (f"\n    {self.hint}" if self.hint else "")


class DsaError(Exception):
    """The root of all errors that a user can do something about."""

    exit_code = 70

    def __init__(self, *problems: Problem | str) -> None:
        self.problems = tuple(Problem(one) if isinstance(one, str) else one for one in problems)
        super().__init__("\n".join(map(str, self.problems)))


class UsageError(DsaError):
    """The command was called in a way it does not know."""

    exit_code = 2


class IntakeError(DsaError):
    """The intake file cannot be read as an intake."""

    exit_code = 3


class LibraryError(DsaError):
    """A clause, outline, starter or register is not well formed."""

    exit_code = 4


class OutputError(DsaError):
    """A file cannot be written, or this machine lacks what writing it needs."""

    exit_code = 5


class ReturnedFileError(DsaError):
    """A returned Word file cannot be read, or is not safe to read."""

    exit_code = 6
