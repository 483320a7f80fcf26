"""What the journeys load, and what they leave alone until it is needed."""

import subprocess
import sys

HEAVY = ("docx", "lxml", "typer", "weasyprint")


def test_a_project_is_thought_through_without_a_writer():
    code = f"import sys, dsa.pipeline; print(*(one for one in {HEAVY} if one in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
