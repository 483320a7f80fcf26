"""The other side of each race, made from our own flagship: the same words as docxtpl templates and as HTML files."""

import json
from datetime import date
from pathlib import Path

from docx import Document as WordDocument

from dsa.library.starters import starters
from dsa.model.document import (
    Article,
    Block,
    ClauseBlock,
    Document,
    Inline,
    ListBlock,
    Paragraph,
    SignatureBlock,
    Table,
)
from dsa.model.stamp import Stamp
from dsa.pipeline import study
from dsa.writers.html.page import html_page

FILL = """
import json, sys
from pathlib import Path
from docxtpl import DocxTemplate

for template in sorted(Path(__file__).parent.glob("*.template.docx")):
    document = DocxTemplate(template)
    document.render(json.loads(template.with_suffix(".json").read_text()), autoescape=True)
    document.save(template.with_suffix(".out"))
"""
PRINT = """
from pathlib import Path
from weasyprint import HTML

for page in sorted(Path(__file__).parent.glob("*.html")):
    HTML(filename=str(page)).write_pdf(page.with_suffix(".pdf"), pdf_variant="pdf/ua-1")
"""


def write_peers(work: Path) -> None:
    """Writes the flagship's intake, a docxtpl template with answers and an HTML page for each of its documents."""
    flagship = work / "flagship.yaml"
    flagship.write_text(starters()["death-reported-once"].text)
    for document in study(flagship, date(2026, 11, 24)).documents:
        _template(document, work / f"{document.id}.template.docx")
        (work / f"{document.id}.html").write_text(html_page(document, Stamp("exchange")))
    (work / "fill_with_docxtpl.py").write_text(FILL)
    (work / "print_with_weasyprint.py").write_text(PRINT)


class _Template:
    """A Word file with a placeholder for every run that comes from a fact."""

    def __init__(self) -> None:
        self.word = WordDocument()
        self.answers: dict[str, str] = {}

    def text(self, inlines: tuple[Inline, ...]) -> str:
        """The words, facts as placeholders."""
        return "".join(self._placed(one) for one in inlines)

    def _placed(self, inline: Inline) -> str:
        if not inline.source.fact:
            return inline.text.replace("{{", "{ {").replace("{%", "{ %")
        name = f"f{len(self.answers)}"
        self.answers[name] = inline.text
        return f"{{{{ {name} }}}}"

    def block(self, block: Block) -> None:
        """One block and what is in it."""
        if isinstance(block, ClauseBlock):
            for inner in block.blocks:
                self.block(inner)
        elif isinstance(block, Paragraph):
            self.word.add_paragraph(f"{block.label} {self.text(block.inlines)}")
        elif isinstance(block, ListBlock):
            for item in block.items:
                self.block(item.paragraph)
                if item.nested:
                    self.block(item.nested)
        elif isinstance(block, SignatureBlock):
            self.word.add_paragraph(self.text(block.name))
            for line in block.lines:
                self.word.add_paragraph(f"{line.label} {self.text(line.inlines)}")
        elif isinstance(block, Table):
            self._table(block)

    def _table(self, block: Table) -> None:
        table = self.word.add_table(rows=1, cols=len(block.columns))
        for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
            cell.text = column.heading
        for row in block.rows:
            for target, cell in zip(table.add_row().cells, row.cells, strict=True):
                target.text = self.text(cell.inlines)


def _template(document: Document, path: Path) -> None:
    made = _Template()
    made.word.add_heading(document.title, 0)
    for block in document.front:
        made.block(block)
    for article in (*document.articles, *document.schedules):
        _article(made, article)
    made.word.save(str(path))
    path.with_suffix(".json").write_text(json.dumps(made.answers))


def _article(made: _Template, article: Article) -> None:
    made.word.add_heading(f"{article.label} {article.title}", 1)
    for block in article.blocks:
        made.block(block)
