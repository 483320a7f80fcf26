"""Inlines in, escaped markup out."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace

from markupsafe import Markup

from dsa.model.document import Blank, Confirm, CrossRef, Inline, Note, Run

Names = Mapping[str, str]
"""Anchor of the document → id in the page."""

# HTML allows none of these; the words around them must stay apart or together as they were.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")


def plain(text: str) -> Markup:
    """Text as escaped markup; characters that HTML forbids become U+FFFD."""
    return Markup("{}").format(_FORBIDDEN.sub("\ufffd", text))


# WeasyPrint 70 breaks a line after its first word where only the space at the end of a text does not fit
# (`split_first_line`, step 3). So no text may end in a space before an element: the space becomes its own text.
_SEAM = Markup("<span></span>")


def marked_up(inlines: Iterable[Inline], names: Names) -> Markup:
    """The markup of some inlines, in order, with nothing between them."""
    pieces: list[Markup] = []
    space, after_text = "", False
    for one in inlines:
        text = one.text.rstrip(" ") if isinstance(one, Run) else one.text
        piece = _inline(replace(one, text=text), names) if isinstance(one, Run) else _inline(one, names)
        is_text = "<" not in piece
        if space and after_text and not is_text:
            pieces.append(_SEAM)
        pieces += [Markup(space), piece]
        space = one.text[len(text) :]
        after_text = is_text
    return Markup("").join((*pieces, Markup(space)))


def _inline(inline: Inline, names: Names) -> Markup:
    match inline:
        case Run():
            return _run(inline)
        case Blank():
            return _styled(_mark("blank", inline.text), inline.bold, italic=False)
        case Confirm():
            return _mark("confirm", inline.text)
        case CrossRef():
            return _reference(inline, names)
        case Note():
            return _note(inline, names)


def _run(run: Run) -> Markup:
    text = plain(run.text)
    if _has_right_to_left(run.text):
        text = Markup("<bdi>{}</bdi>").format(text)
    return _styled(text, run.bold, run.italic)


def _styled(text: Markup, bold: bool, italic: bool) -> Markup:
    if italic:
        text = Markup("<i>{}</i>").format(text)
    return Markup("<b>{}</b>").format(text) if bold else text


def _mark(kind: str, text: str) -> Markup:
    return Markup('<mark class="{}">{}</mark>').format(kind, plain(text))


def _reference(reference: CrossRef, names: Names) -> Markup:
    """A link; plain words where the target is not in this document."""
    target = names.get(reference.target)
    words = plain(reference.text)
    return Markup('<a href="#{}">{}</a>').format(target, words) if target else words


def _note(note: Note, names: Names) -> Markup:
    """The mark, and beside it the words that the page sets at its foot."""
    words = marked_up(note.inlines, names)
    return Markup(
        '<sup class="call"><a href="#note-{0}">{0}</a></sup>'
        '<span class="note" id="note-{0}" role="note" data-furniture>{0}\u2002{1}</span>'
    ).format(note.number, words)


def _has_right_to_left(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(one) in {"R", "AL"} for one in text)
