"""Which words of a paragraph are the result of a field: a stack, since Word nests fields and spreads them over runs."""

from dataclasses import dataclass

from dsa.review.guard import refuse

DEEPEST = 40
"""Fields within fields; Word itself stops at 20."""
_LONGEST_CODE = 1_000
_LONGEST_RESULT = 200

_CONTENTS = {"TOC", "TOA", "INDEX"}
_FURNITURE = {"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "PAGEREF", "DATE", "TIME", "SAVEDATE", "PRINTDATE"}


@dataclass
class _Field:
    code: str = ""
    shown: str = ""
    in_result: bool = False

    @property
    def words(self) -> list[str]:
        return self.code.split()

    @property
    def kind(self) -> str:
        return self.words[0].upper() if self.words else ""

    @property
    def target(self) -> str:
        return self.words[1].strip('"') if self.kind == "REF" and len(self.words) > 1 else ""


class Fields:
    """The fields open at one point of a walk."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    def begin(self) -> None:
        """A field opens; its code follows."""
        if len(self._open) == DEEPEST:
            raise refuse(f"Fields stand in fields more than {DEEPEST} deep.")
        self._open.append(_Field())

    def code(self, text: str) -> None:
        """A part of the code of the innermost field."""
        if self._open:
            self._open[-1].code = (self._open[-1].code + text).lstrip()[:_LONGEST_CODE]

    def separate(self) -> None:
        """The code is complete; the result follows."""
        if self._open:
            self._open[-1].in_result = True

    def show(self, text: str) -> None:
        """Words of a result."""
        for one in self._open:
            one.shown = (one.shown + text)[-_LONGEST_RESULT:]

    def end(self) -> tuple[str, str]:
        """The innermost field closes: the bookmark that it refers to, or nothing, and the words of its result."""
        closed = self._open.pop() if self._open else _Field()
        return closed.target, closed.shown

    @property
    def is_printing(self) -> bool:
        """Whether words here are words of the agreement, not a field's code or a page number."""
        return all(one.in_result and one.kind not in _FURNITURE for one in self._open)

    @property
    def is_reference(self) -> bool:
        """Whether words here are the printed number of a reference."""
        return any(one.target for one in self._open)

    @property
    def is_contents(self) -> bool:
        """Whether words here are a line of a table of contents."""
        return any(one.kind in _CONTENTS for one in self._open)
