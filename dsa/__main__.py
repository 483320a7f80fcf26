"""`python -m dsa` is `dsa`."""

from dsa.cli.main import run

run()
