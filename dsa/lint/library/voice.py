"""The voice: no word that means two things, no sentence that nobody can hold in mind."""

import re
from collections.abc import Iterator

from dsa.lint.library.shelf import Shelf, finding, prose, squeezed
from dsa.model.finding import Code, Finding

WORDS = Code(
    code="word-barred",
    level="blocks",
    means="A word or phrase that the house style bars, since it is ambiguous, hollow or a doublet.",
    bad="The Recipient may not disclose and/or use the Data herein.",
    good="The Recipient shall not disclose the Data.",
)
LENGTH = Code(
    code="sentence-too-long",
    level="blocks",
    means="A sentence of more than 45 words.",
    bad="A sentence that carries three rules and two exceptions.",
    good="One rule, one sentence; conditions as a list.",
)
BARRED = {
    r"\band/or\b": "say which",
    r"\bmay not\b": '"shall not", which cannot mean "might not"',
    r"\bshall be deemed\b": "say what is so",
    r"\bfor the avoidance of doubt\b": "say it plainly",
    r"\bincluding without limitation\b|\bincluding but not limited to\b": '"including"',
    r"\b(?:herein|hereof|hereunder|hereto|thereof|therein|heretofore|hereinafter)\b": "name the place",
    r"\bnull and void\b|\bterms and conditions\b|\bany and all\b|\beach and every\b": "one word of the two",
    r"\breasonable efforts\b|\bbest efforts\b": "say what is done",
    r"\bindustry[- ]standard\b|\bstate[- ]of[- ]the[- ]art\b": "name the standard",
    r"\badequate\b|\bappropriate\b": "name the control, the level, the evidence",
    r"\bpromptly\b(?! and within)": '"within" and a time',
}
LIMIT = 45


def check(shelf: Shelf) -> Iterator[Finding]:
    """Barred words and long sentences; text that a law fixes is left alone."""
    for clause in shelf.catalogue.clauses.values():
        if clause.locked:
            continue
        text = prose(clause.body)
        for pattern, instead in BARRED.items():
            for word in re.findall(pattern, text, re.I):
                yield finding(WORDS, clause, f"{word!r} is barred", f"Instead: {instead}.")
        for sentence in sentences(text):
            if len(sentence.split()) > LIMIT:
                yield finding(LENGTH, clause, f"{len(sentence.split())} words: {sentence[:60]!r} …", "Cut it in two.")


def sentences(text: str) -> list[str]:
    """The sentences of a body; each list item ends one, a full stop in a citation does not."""
    lines = re.sub(r"\n\s*- ", "\n\n", text)
    parts = [squeezed(part) for part in re.split(r"\n\s*\n", lines)]
    joined = [re.sub(r"\b(U\.S\.C|C\.F\.R|Pub\. L|Fed\. Reg|Stat|No|Rev)\.", r"\1", part) for part in parts]
    return [one for part in joined for one in re.split(r"(?<=[.;:]) (?=[A-Z(])", part) if one]
