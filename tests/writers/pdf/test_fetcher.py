import pytest
from weasyprint import HTML
from weasyprint.urls import FatalURLFetchingError

from dsa.writers.pdf.fetcher import LockedFetcher, font_files


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:9/x",
        "https://example.test/",
        "ftp://example.test/a",
        "data:text/css,p{}",
        "dsa-asset:///../look.yaml",
        "dsa-asset:///missing.ttf",
        "/etc/passwd",
        "",
    ],
)
def test_nothing_but_the_fonts_is_served(address):
    with pytest.raises(FatalURLFetchingError):
        LockedFetcher(font_files()).fetch(address)


@pytest.mark.parametrize(
    "markup",
    [
        '<link rel="stylesheet" href="file:///etc/passwd">',
        "<style>@import url(http://127.0.0.1:9/a.css);</style>",
        '<img src="file:///etc/passwd" alt="x">',
        '<a rel="attachment" href="file:///etc/passwd">x</a>',
        '<object data="http://127.0.0.1:9/a"></object>',
    ],
)
def test_a_page_that_asks_for_more_is_not_laid_out(markup):
    with pytest.raises(FatalURLFetchingError):
        HTML(string=f"<html lang=en><title>t</title>{markup}", url_fetcher=LockedFetcher(font_files())).write_pdf()


def test_each_shipped_face_is_served_and_its_licence_stands_beside_it():
    assert len(font_files()) == 8
    for name, path in font_files().items():
        response = LockedFetcher(font_files()).fetch(f"dsa-asset:///{name}")
        assert response.read(4) == b"\x00\x01\x00\x00"
        response.close()
        assert (path.parent / f"OFL-{name.partition('-')[0]}.txt").is_file()
