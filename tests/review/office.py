"""Drives LibreOffice as a counterpart's counsel would: saves again, and types a new article at the top."""

import subprocess
from pathlib import Path

_EDIT = Path(__file__).with_name("new_article_by_uno.py")


def saved_by_office(content: bytes, folder: Path) -> bytes:
    """The file after LibreOffice opened it and saved it as DOCX."""
    source, target = folder / "sent.docx", folder / "saved"
    source.write_bytes(content)
    command = ["soffice", _profile(folder), "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"]
    subprocess.run([*command, str(target), str(source)], check=True, capture_output=True, timeout=120)
    return (target / "sent.docx").read_bytes()


def with_new_article(content: bytes, folder: Path) -> tuple[bytes, str]:
    """The file with an article and a section at the top, fields updated: as DOCX, and the text of its PDF."""
    (folder / "sent.docx").write_bytes(content)
    command = ["/usr/bin/python3", str(_EDIT), str(folder), _profile(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    pdf = subprocess.run(
        ["pdftotext", "-layout", str(folder / "edited.pdf"), "-"], check=True, capture_output=True, text=True
    )
    return (folder / "edited.docx").read_bytes(), pdf.stdout


def _profile(folder: Path) -> str:
    return f"-env:UserInstallation={(folder / 'profile').as_uri()}"
