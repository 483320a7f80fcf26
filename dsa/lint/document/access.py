"""Language, title, headings in order, words for pictures and controls: what assistive technology needs."""

from collections.abc import Iterator

from dsa.lint.document.wordfile import WP, Element, W, WordFile, finding, value, words
from dsa.model.finding import Code, Finding

LANGUAGE = Code(
    code="word-language",
    level="blocks",
    means="The file does not say its language or its title.",
    bad="docDefaults without w:lang, or core properties without a title.",
    good="w:lang in docDefaults; dc:title and dc:language in the core properties.",
)
HEADINGS = Code(
    code="word-headings",
    level="blocks",
    means="Headings skip a level, are empty, or there is none.",
    bad="Heading 3 after Heading 1.",
    good="Each heading is at most one level below the one before it.",
)
PICTURE = Code(
    code="word-picture-words",
    level="blocks",
    means="A picture has no alternative text, or floats outside the order of reading.",
    bad="docPr without descr, or wp:anchor.",
    good="An inline picture whose descr says what it shows.",
)
CONTROL = Code(
    code="word-control-title",
    level="warns",
    means="A content control has no title, so that a screen reader cannot name it.",
    bad="sdtPr without alias.",
    good="Each content control has an alias.",
)
_DC = "{http://purl.org/dc/elements/1.1/}"


def check(file: WordFile) -> Iterator[Finding]:
    """Language and title, headings, pictures, controls."""
    language = file.parts["word/styles.xml"].find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if language is None or not language.get(W + "val"):
        yield finding(LANGUAGE, "word/styles.xml", "docDefaults name no language")
    for name in ("title", "language"):
        if not _property(file, name):
            yield finding(LANGUAGE, "docProps/core.xml", f"dc:{name} is missing")
    yield from _headings(file)
    yield from _pictures(file)
    for part, control in file.each("sdt"):
        if not value(control, "sdtPr/alias"):
            yield finding(CONTROL, part, f"control {value(control, 'sdtPr/id')} has no title")


def _property(file: WordFile, name: str) -> str:
    core = file.parts.get("docProps/core.xml")
    return "" if core is None else (core.findtext(_DC + name) or "").strip()


def _headings(file: WordFile) -> Iterator[Finding]:
    styles = {str(one.get(W + "styleId")): value(one, "pPr/outlineLvl") for one in file.parts["word/styles.xml"]}
    found = [(one, level) for one in file.body.iter(W + "p") if (level := styles.get(value(one, "pPr/pStyle")))]
    if not found:
        yield finding(HEADINGS, "word/document.xml", "there is no heading")
    before = -1
    for heading, level in found:
        yield from _heading(heading, int(level), before)
        before = int(level)


def _heading(heading: Element, level: int, before: int) -> Iterator[Finding]:
    if not words(heading).strip():
        yield finding(HEADINGS, "word/document.xml", "a heading is empty")
    if level > before + 1:
        yield finding(HEADINGS, "word/document.xml", f"`{words(heading)}` skips a level")


def _pictures(file: WordFile) -> Iterator[Finding]:
    for part, root in file.stories.items():
        for picture in root.iter(WP + "docPr"):
            if not picture.get("descr", "").strip():
                yield finding(PICTURE, part, f"picture {picture.get('id')} has no alternative text")
        for _ in root.iter(WP + "anchor"):
            yield finding(PICTURE, part, "a picture floats")
