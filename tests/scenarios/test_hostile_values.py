"""Values that look like markup stay literal text in every output; nothing is interpreted, nothing is lost."""

import pytest
import yaml

from dsa.model.document import words
from dsa.pipeline import study_text
from dsa.writers.docx.write import write_docx
from dsa.writers.html.page import html_page
from dsa.writers.pdf.write import write_pdf
from tests.conftest import AS_OF, scenario_texts
from tests.reading.docx import docx_words
from tests.reading.html import html_words
from tests.reading.pdf import characters, pdf_characters

VALUES = {
    "markdown": "**bold** _em_ # head\n\n- item [link](http://example.org) `code` [[incident.notice]]",
    "html": "<script>alert(1)</script><img src='file:///etc/passwd'> &amp; <b>x</b>",
    "jinja": "{{ 7*7 }} {% for x in y %} {# gone #}",
    "line breaks": "first line\nsecond line\n\nthird",
    "right to left": "وكالة الضمان الاجتماعي and שלום together",
    "very long": "word" * 2500,
    "backslashes and quotes": "\\n \\x00 ' \" ` $HOME %s {0}",
}


def _with(value: str):
    tree = yaml.load(scenario_texts()["death-reported-once"], yaml.BaseLoader)
    tree["parties"]["opm"]["name"] = value
    tree["flows"]["tell-opm"]["purpose"] = value
    tree["retention"]["keep"] = value
    text = yaml.safe_dump(tree, sort_keys=False, allow_unicode=True)
    found = study_text(text, "hostile.yaml", AS_OF)
    return next(one for one in found.documents if one.kind == "DSA" and "opm" in one.id)


@pytest.mark.parametrize("name", VALUES)
def test_a_hostile_value_is_printed_literally_everywhere(name, exchange):
    draft = _with(VALUES[name])
    said = words(draft)
    wanted = tuple(VALUES[name].split())
    joined = " ".join(said)
    assert joined.count(" ".join(wanted)) >= 3
    assert html_words(html_page(draft, exchange)) == said
    assert docx_words(write_docx(draft, exchange)) == said
    printed, wanted_letters = pdf_characters(write_pdf(draft, exchange)), characters(said)
    if name == "right to left":  # a PDF holds glyphs in the order of the eye, not of the tongue
        printed, wanted_letters = "".join(sorted(printed)), "".join(sorted(wanted_letters))
    assert printed == wanted_letters
