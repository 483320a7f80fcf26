"""All checks of a Word file, in the order in which a reader would meet what they find."""

from dsa.lint.document import access, fields, lists, names, paragraphs, tables
from dsa.lint.document.wordfile import open_word
from dsa.model.finding import Code, Finding

CHECKS = (names, fields, lists, paragraphs, tables, access)
CODES: tuple[Code, ...] = tuple(
    value for module in CHECKS for value in vars(module).values() if isinstance(value, Code)
)


def check_docx(content: bytes) -> tuple[Finding, ...]:
    """Every finding over a Word file that we wrote."""
    file = open_word(content)
    return tuple(one for module in CHECKS for one in module.check(file))
