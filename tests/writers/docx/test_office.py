"""LibreOffice, which computes numbers and references itself, prints the same."""

import re
import subprocess
from itertools import pairwise

import pytest
from lxml import etree

from dsa.model.document import texts
from dsa.model.stamp import Stamp
from dsa.writers.docx.write import write_docx
from tests.writers.docx.parts import W, changed


def _spoilt(root: etree._Element) -> None:
    """Replaces every cached result of a reference."""
    code, shown = "", False
    for one in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t"):
        kind = one.get(f"{W}fldCharType")
        code, shown = ("", False) if kind == "begin" else (code, kind == "separate" if kind else shown)
        if one.tag == f"{W}instrText":
            code = one.text or ""
        if shown and one.tag == f"{W}t" and code.strip().startswith("REF"):
            one.text = "SPOILT"


@pytest.mark.office
@pytest.mark.parametrize("copy", ["internal", "exchange"])
def test_libreoffice_prints_the_same_numbers_and_references(document, copy, tmp_path):
    source = tmp_path / "draft.docx"
    source.write_bytes(changed(write_docx(document, Stamp(copy, "a" * 64, "dsa 0.1.0")), _spoilt))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    read = subprocess.run(["pdftotext", "-layout", str(tmp_path / "draft.pdf"), "-"], check=True, capture_output=True)
    pages = read.stdout.decode()
    assert "SPOILT" not in pages
    for cited in ("Section 1.1,", "Section 2.1(a)(ii),", "Article 1 and", "Schedule A provide"):
        assert cited in re.sub(r"\s+", " ", pages)
    pages = re.sub(r"^Contents$.*?Schedule B +Data flow", "", pages, count=1, flags=re.M | re.S)
    printed = re.findall(r"^ *(\d+\.|\d+\.\d+|A\.1|Schedule [AB]|\([a-zA-Z]+\)) +(\S+)", pages, re.M)
    assert [one for one in printed if one in _labelled(document)] == _labelled(document)


def _labelled(document) -> list[tuple[str, str]]:
    lines = list(texts(document))
    numbered = [(label, line.split()) for label, line in pairwise(lines)]
    pattern = re.compile(r"\d+\.|\d+\.\d+|A\.1|Schedule [AB]|\([a-zA-Z]+\)")
    return [(label, words[0]) for label, words in numbered if pattern.fullmatch(label) and words]
