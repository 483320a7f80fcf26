"""The look of `templates/style`, as a style sheet: `page.css` with its tokens filled from `look.yaml`."""

import functools
import string
from collections.abc import Iterator, Mapping
from typing import Any, Literal

import yaml

from dsa.library.places import content_folder


class _Tokens(string.Template):
    idpattern = r"[a-z_]+(?:\.[a-z_]+)*"


def family(face: Literal["serif", "sans"]) -> str:
    """The list of faces for a `font-family`, ours first."""
    return _family(face, _look())


@functools.cache
def stylesheet() -> str:
    """The style sheet of page and screen, without font files."""
    folder = content_folder("templates") / "style"
    look = _look()
    css = (folder / "page.css").read_text(encoding="utf-8")
    return _Tokens(css).substitute(dict(_tokens(look, look)))


@functools.cache
def _look() -> Mapping[str, Any]:
    text = (content_folder("templates") / "style" / "look.yaml").read_text(encoding="utf-8")
    look: Mapping[str, Any] = yaml.safe_load(text)
    return look


def _tokens(node: Mapping[str, Any], look: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    """Dotted path → value; a text style (`headings.article`) also stands for all its declarations."""
    for key, value in node.items():
        name = f"{path}{key}"
        if isinstance(value, Mapping):
            if "size_pt" in value and "colour" in value:
                yield name, _declarations(value, look)
            yield from _tokens(value, look, f"{name}.")
        elif isinstance(value, list):
            yield name, ", ".join(f'"{one}"' if " " in one else str(one) for one in value)
        else:
            yield name, str(value)


def _declarations(style: Mapping[str, Any], look: Mapping[str, Any]) -> str:
    face = style["face"]
    return (
        f"font-family: {_family(face, look)}; font-size: {style['size_pt']}pt; "
        f"font-weight: {700 if style['bold'] else 400}; color: #{look['colour'][style['colour']]}; "
        f"margin-top: {style['before_pt']}pt; margin-bottom: {style['after_pt']}pt;"
    )


def _family(face: str, look: Mapping[str, Any]) -> str:
    faces = look["faces"]
    rest = (f'"{one}"' if " " in one else one for one in faces[f"{face}_fallback"])
    return ", ".join((f'"{faces[face]}"', *rest))
