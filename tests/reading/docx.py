"""The words of a Word file's body as Word prints them, to compare with `dsa.model.document.words`."""

from collections.abc import Iterator

from dsa.review.hazards import SafeFile
from dsa.review.reader import ReadParagraph, read_body


def docx_words(content: bytes) -> tuple[str, ...]:
    """Tokens of the body: labels computed from the numbering, no contents table, headers, footers or comments."""
    return tuple(token for text in _texts(content) for token in text.split())


def docx_labels(content: bytes) -> tuple[tuple[str, str], ...]:
    """Label and words of each numbered paragraph."""
    return tuple((one.label, one.printed) for one in _body(content) if one.label)


def _texts(content: bytes) -> Iterator[str]:
    for paragraph in _body(content):
        yield paragraph.label
        yield paragraph.printed


def _body(content: bytes) -> Iterator[ReadParagraph]:
    return (one for one in read_body(SafeFile(content)).paragraphs if not one.is_contents)
