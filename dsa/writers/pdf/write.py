"""The page of HTML in, the bytes of a PDF out."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dsa.errors import OutputError, Problem
from dsa.model.document import Document
from dsa.model.stamp import Stamp
from dsa.writers.html.page import html_page
from dsa.writers.pdf.system import cannot_lay_out, pango_missing


def write_pdf(document: Document, stamp: Stamp) -> bytes:
    """PDF/UA-1 with the words of the document. Fetches nothing; same document, same bytes.

    Raises OutputError where this machine lacks the libraries of text layout.
    """
    if why := pango_missing():
        raise cannot_lay_out(why)
    return _lay_out(html_page(document, stamp))


def _lay_out(page: str) -> bytes:
    try:
        import weasyprint
        from weasyprint.urls import FatalURLFetchingError
    except OSError as error:
        raise cannot_lay_out(str(error)) from error
    from dsa.writers.pdf.fetcher import LockedFetcher, font_files
    from dsa.writers.pdf.fonts import fonts
    from dsa.writers.pdf.tags import finish

    sheet, configuration = fonts()
    layout: Any = weasyprint
    source = layout.HTML(string=page, url_fetcher=LockedFetcher(font_files()), media_type="print")
    try:
        with _uncollected():
            pdf: bytes = source.write_pdf(
                stylesheets=[sheet], font_config=configuration, pdf_variant="pdf/ua-1", finisher=finish
            )
    except FatalURLFetchingError as error:
        hint = "Nothing is fetched while a page is laid out."
        raise OutputError(Problem(f"The page asks for something outside: {error}", "PDF", hint)) from error
    return pdf


@contextmanager
def _uncollected() -> Iterator[None]:
    """Garbage collection off: a tenth to a fifth of the time of a rendering goes to it, for nothing."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
            gc.collect()
