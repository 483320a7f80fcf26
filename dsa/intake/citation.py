"""The forms of a citation that can be looked up. Federal forms are checked; other law only needs a number."""

import re

Fault = tuple[str, str]
"""What is wrong, and the right form."""

FIRST_VOLUME = 1935
"""Volume 1 of the Federal Register is that of 1936 (44 U.S.C. § 1504); a year is its volume plus this."""

_PARENS = r"(?:\s?\([0-9A-Za-z]{1,5}\))*"
_SECTION = r"\d+[A-Za-z]{0,4}(?:[-–.]\d+[A-Za-z]{0,4})*" + _PARENS
_JOIN = r"(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*[-–]\s*|\s+to\s+)"
_SECTIONS = rf"{_SECTION}(?:{_JOIN}(?:{_SECTION}|(?:\([0-9A-Za-z]{{1,5}}\))+))*"
_TAIL = r"(?:\s+note|\s+et seq\.?)?(?:\s+\([^()]*\))?"
_SIGN = r"(?:§{1,2}|[Ss]ec(?:tion|\.)?)?\s*"

_CODE = re.compile(rf"(\d{{1,2}})\s*U\.?\s?S\.?\s?C\.?(?:\s?A\.)?\s*{_SIGN}{_SECTIONS}{_TAIL}")
_RULES = re.compile(
    rf"(\d{{1,2}})\s*C\.?\s?F\.?\s?R\.?\s*(?:(?:[Pp]arts?|[Pp]ts?\.|[Ss]ubpart)\s*|{_SIGN}){_SECTIONS}"
    rf"(?:,?\s+[Ss]ub(?:part|pt\.)\s+[A-Z]+|,?\s+[Aa]pp(?:endix|\.)\s+[A-Z]+)?{_TAIL}"
)
_ACT = re.compile(r"(?:Pub(?:lic)?\.?\s*L(?:aw)?|P\.?\s?L)\.?\s*(?:No\.\s*)?(\d{1,3})[-–](\d{1,3})(?:,\s*.+|\s+§.+)?")
_REGISTER = re.compile(
    r"(\d{1,3})\s*(?:Fed\.?\s*Reg\.?|F\.?R\.?)\s*(\d{1,3}(?:,\d{3})+|\d{1,6})(?:,\s*\d{1,6})?(?:\s*\((?:[^()]*\s)?(\d{4})\))?"
)

_FORMS = {
    "U.S.C.": (_CODE, "42 U.S.C. § 405(r)(3)", 54),
    "C.F.R.": (_RULES, "20 C.F.R. § 401.150", 50),
    "Pub. L.": (_ACT, "Pub. L. 116-260, div. FF, § 801", 199),
    "Fed. Reg.": (_REGISTER, "87 Fed. Reg. 263 (Jan. 4, 2022)", 199),
}
_SIGNS = {
    "U.S.C.": re.compile(r"\bU\.?\s?S\.?\s?C\b\.?|\bUSCA\b"),
    "C.F.R.": re.compile(r"\bC\.?\s?F\.?\s?R\b"),
    "Pub. L.": re.compile(r"\bPub(?:lic)?\.?\s*L(?:aw)?\b|\bP\.\s?L\.|^PL\s?\d"),
    "Fed. Reg.": re.compile(r"\bFed\.?\s*Reg\b|\b\d+\s+F\.?R\.?\s"),
}
_ELSEWHERE = re.compile(r"(?=.*[A-Za-z]{2})(?=.*(?:\d|§|\b[Aa]rt\.|\b[Cc]onst))")


def citation_fault(text: str) -> Fault | None:
    """What is wrong with a citation of law (several may be joined by `;`), or None."""
    for part in (one.strip() for one in text.split(";")):
        fault = _one_fault(part)
        if fault:
            return fault
    return None


def _one_fault(text: str) -> Fault | None:
    for kind, sign in _SIGNS.items():
        if sign.search(text):
            return _federal_fault(kind, text)
    if not _ELSEWHERE.search(text):
        forms = "; ".join(form for _, form, _ in _FORMS.values())
        return (
            f"`{_short(text)}` is not a citation that can be looked up.",
            f"Federal law: {forms}. Other law: as its own code has it, with its number.",
        )
    return None


def _federal_fault(kind: str, text: str) -> Fault | None:
    form, right, most = _FORMS[kind]
    found = form.fullmatch(text)
    if not found:
        return (
            f"`{_short(text)}` is not a citation that can be looked up.",
            f"The form is `{right}`; several are joined by `;`.",
        )
    if not 1 <= int(found.group(1)) <= most:
        return (
            f"`{_short(text)}` names number {found.group(1)} of {kind}, which does not exist.",
            f"The highest is {most}; the form is `{right}`.",
        )
    return _volume_fault(text, found, None) if kind == "Fed. Reg." else None


def notice_fault(text: str, year: int | None = None) -> Fault | None:
    """What is wrong with a Federal Register citation of a notice; `year` is that of its date, where known."""
    _, right, _ = _FORMS["Fed. Reg."]
    for part in (one.strip() for one in text.split(";")):
        found = _REGISTER.fullmatch(part)
        if not found:
            return (
                f"`{_short(part)}` is not a Federal Register citation.",
                f"The form is `{right}`: volume, page, date.",
            )
        fault = _volume_fault(part, found, year)
        if fault:
            return fault
    return None


def _volume_fault(text: str, found: re.Match[str], year: int | None) -> Fault | None:
    """A volume and a year that do not go together."""
    volume, said = int(found.group(1)), int(found.group(3)) if found.group(3) else year
    if said is None or volume + FIRST_VOLUME == said:
        return None
    hint = f"Volume {volume} is that of {volume + FIRST_VOLUME}; {said} is volume {said - FIRST_VOLUME}."
    return (f"`{_short(text)}` and the year {said} do not go together.", hint)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:60] + "…"
