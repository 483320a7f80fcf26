"""The command line: Typer, thin; heavy imports inside the commands."""
