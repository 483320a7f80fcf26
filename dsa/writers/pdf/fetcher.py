"""The only door between a page being laid out and the world: the shipped font files, and nothing else.

Imports WeasyPrint: import it inside the function that needs it.
"""

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from dsa.library.places import content_folder

SCHEME = "dsa-asset:///"


class LockedFetcher(URLFetcher):
    """Serves named files of the package; any other address ends the rendering."""

    def __init__(self, files: Mapping[str, Path]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)  # type: ignore[no-untyped-call]
        self._files = dict(files)

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        """The font file of that address."""
        path = self._files.get(url.removeprefix(SCHEME)) if url.startswith(SCHEME) else None
        if path is None:
            raise FatalURLFetchingError(f"a page may not fetch {url[:200]}")
        response: Any = URLFetcherResponse
        return response(url, path.read_bytes(), {"Content-Type": "font/ttf"})


@functools.cache
def font_files() -> Mapping[str, Path]:
    """Name → file of each shipped font."""
    folder = content_folder("templates") / "style" / "fonts"
    return {path.name: path for path in sorted(folder.glob("*.ttf"))}
