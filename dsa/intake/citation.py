"""Whether a citation in an intake can be looked up: Federal forms strictly, other law as its own code has it."""

import re

from dsa.model.citation import fault, volume_fault

_FEDERAL = re.compile(
    r"\b(?:U\.? ?S\.? ?C|US Code|C\.? ?F\.? ?R|Fed\. ?Reg|Pub(?:lic)?\.? ?L(?:aw)?)\b|\bP\.? ?L\.? ?\d|\d F\.?R\.? "
)
_ELSEWHERE = re.compile(r"(?=.*[^\W\d_]{2})(?=.*(?:\d|§|\b[Aa]rt\.|\b[Cc]onst))")
_NOTICE = re.compile(r"\d{1,3} (?:Fed\. Reg\.|FR) \d[\d,]*.*")
_TITLES = {"U.S.C.": 54, "C.F.R.": 50}
"""The highest title of each code."""

FORMS = "42 U.S.C. § 405(r)(3); 20 C.F.R. § 401.150; Pub. L. 116-260; 87 Fed. Reg. 263 (Jan. 4, 2022)"


def law_fault(text: str) -> str:
    """What is wrong with a citation of law, or ""; several may be joined by `;`."""
    if fault(text) is None:
        return _title_fault(text)
    return next((wrong for part in text.split(";") if (wrong := _part_fault(part.strip()))), "")


def _part_fault(text: str) -> str:
    if _FEDERAL.search(text):
        return fault(text) or _title_fault(text)
    return "" if _ELSEWHERE.search(text) else "it names no section or number to find it by"


def _title_fault(text: str) -> str:
    for code, highest in _TITLES.items():
        found = re.search(rf"(\d+) {re.escape(code)}", text)
        if found and not 1 <= int(found.group(1)) <= highest:
            return f"there is no title {found.group(1)} of {code}; the highest is {highest}"
    return ""


def notice_fault(text: str, year: int | None = None) -> str:
    """What is wrong with the Federal Register citation of a notice, or ""; `year` is that of its date, where known."""
    for part in (one.strip() for one in text.split(";")):
        if not _NOTICE.fullmatch(part):
            return "it is not a volume and page of the Federal Register"
        wrong = fault(part) or volume_fault(part, year)
        if wrong:
            return wrong
    return ""
