"""The look of `templates/style`, as a style sheet: `page.css` with its tokens filled from `look.yaml`."""

import functools
import string
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from dsa.library.places import content_folder
from dsa.writers.look import Look, Type, load_look


class _Tokens(string.Template):
    idpattern = r"[a-z_]+(?:\.[a-z_]+)*"


@functools.cache
def stylesheet() -> str:
    """The style sheet of page and screen, without font files."""
    look = load_look()
    css = (content_folder("templates") / "style" / "page.css").read_text(encoding="utf-8")
    types = {
        f"{group}.{name}": _declarations(kind, look)
        for group, kinds in (("headings", look.headings), ("styles", look.styles))
        for name, kind in kinds.items()
    }
    families = {"family.serif": family("serif"), "family.sans": family("sans")}
    return _Tokens(css).substitute({**dict(_values(look.model_dump())), **types, **families})


def family(face: Literal["serif", "sans"]) -> str:
    """The list of faces for a `font-family`, ours first."""
    faces = load_look().faces
    rest = faces.serif_fallback if face == "serif" else faces.sans_fallback
    return ", ".join(f'"{one}"' if " " in one else one for one in (faces.named(face), *rest))


def _values(node: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Dotted path → value, for every number and word of the look."""
    for key, value in node.items():
        if isinstance(value, Mapping):
            yield from _values(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", str(value)


def _declarations(kind: Type, look: Look) -> str:
    return (
        f"font-family: {family('serif' if kind.face == 'serif' else 'sans')}; font-size: {kind.size_pt}pt; "
        f"font-weight: {700 if kind.bold else 400}; color: #{look.colour.named(kind.colour)}; "
        f"margin-top: {kind.before_pt}pt; margin-bottom: {kind.after_pt}pt;"
    )
