"""What the layout of a PDF needs of this machine, asked without loading it."""

import ctypes
import ctypes.util
import os
import sys

from dsa.errors import OutputError, Problem

# The libraries that WeasyPrint cannot do without, as Linux names them.
_NEEDED = (
    "libgobject-2.0.so.0", "libpango-1.0.so.0", "libharfbuzz.so.0", "libfontconfig.so.1", "libpangoft2-1.0.so.0",
)  # fmt: skip
_INSTALL = "sudo apt-get install --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def pango_missing() -> str | None:
    """The libraries of text layout that this machine lacks and how to install them; None where all are there."""
    if os.name != "posix" or sys.platform == "darwin":
        return None if ctypes.util.find_library("pango-1.0") else "Pango is not installed: see weasyprint.org"
    missing = [name for name in _NEEDED if not _loads(name)]
    return f"{', '.join(missing)} cannot be loaded. Install with: {_INSTALL}" if missing else None


def cannot_lay_out(why: str) -> OutputError:
    """The error for a machine on which no PDF can be made."""
    hint = f"Install Pango with: {_INSTALL}. Without it, ask for Word or HTML only (--format docx,html)."
    return OutputError(Problem(f"No PDF can be made on this machine: {why}", "PDF", hint))


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
