"""The program `dsa`: its commands, and the one place where an error becomes a message and an exit code."""

import os
import sys

import typer

from dsa.cli import calendar, check, clauses, doctor, draft, explain, findings, law, memo, new, schema, text
from dsa.errors import DsaError

app = typer.Typer(
    name="dsa",
    help="Drafts interagency data-sharing agreements, with the law and the reasons. A draft for counsel, not advice.",
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)
app.command("new", short_help="Write an intake file to fill in: an example, or a blank one.")(new.new)
app.command("check", short_help="May we? What blocks, what is asked, and where to answer it.")(check.check)
app.command("explain", short_help="Why: the laws, the ways through them, the clauses.")(explain.explain)
app.command("draft", short_help="Write the agreements, with schedules and the record.")(draft.draft)
app.command("memo", short_help="The authority memorandum: may we, by which law, what speaks against it.")(memo.memo)
app.command("calendar", short_help="Who must do what by which day; also as an .ics file.")(calendar.calendar)
app.add_typer(clauses.app, name="clauses")
app.add_typer(law.app, name="law")
app.add_typer(findings.app, name="findings")
app.command("schema", short_help="The fields of an intake; one in words: dsa schema FIELD.")(schema.schema)
app.command("doctor", short_help="Check the installation.")(doctor.doctor)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"dsa {version('dsa')}")
        raise typer.Exit


@app.callback()
def root(
    show_version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and stop."
    ),
) -> None:
    """Gathers a project's facts, finds which laws attach and which way is open, and drafts the agreements."""


def run() -> None:
    """Runs the command line; exit codes are those of dsa.errors, and 70 for a bug of ours."""
    try:
        app()
    except DsaError as error:
        text.problems(error.problems)
        if len(error.problems) > 1:
            text.line(f"{len(error.problems)} things to mend.", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # The reader has gone; a second flush at exit would complain again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if os.environ.get("DSA_DEBUG"):
            raise
        typer.echo(f"This is a bug in dsa ({type(error).__name__}: {error}).", err=True)
        typer.echo("Your files are as they were. Set DSA_DEBUG=1 and run again to see where it happened.", err=True)
        sys.exit(70)
