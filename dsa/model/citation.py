"""The grammar of citations: well formed or not, and how one is printed. The text of the law is not looked up."""

import re

_SUB = r"(?:\([0-9A-Za-z]+\))*"
_SECTION = rf"\d+[a-zA-Z]*(?:[-–.]\d*[a-z0-9]*)*{_SUB}"
_SECTIONS = rf"{_SECTION}(?:(?:, | and |, and |-|–|; | to )(?:{_SECTION}|{_SUB}))*"
_TAIL = r"(?: note| \(.*\)|, .*)?"
_FORMS = (
    rf"\d+ U\.S\.C\. (?:§§? ?|ch\. |chapter )?{_SECTIONS}{_TAIL}",
    rf"\d+ C\.F\.R\. (?:§§? ?|pt\. |[Pp]arts? |subpt\. |subpart )?{_SECTIONS}{_TAIL}",
    r"Pub\. L\. (?:No\. )?\d{2,3}-\d+(?:,? .*)?",
    r"\d+ Stat\. \d+(?: \(\d{4}\))?",
    r"\d+ (?:Fed\. Reg\.|FR) \d[\d,]*(?:, [\d,]+)?(?: \([A-Z][a-z]+\.? \d{1,2}, \d{4}\)| \(\d{4}\))?(?:,? .*)?",
    r"[A-Z].+ v\. .+, \d+ (?:U\.S\.|S\. Ct\.|F\.(?:2d|3d|4th)|F\. Supp\.(?: [23]d)?) \d+(?:, \d+)? \(.*\d{4}\)",
    r"OMB (?:Circular|Memorandum|M-).+",
    r"(?:E\.O\.|Executive Order) \d+(?:,? .*)?",
    r"(?:NIST|FIPS|CUI) .+",
    r"[A-Z][\w.'’]*(?:,? [A-Z][\w.&'’]*)* (?:(?:ch|art|tit)\. [\w.-]+,? )?§§? ?[\w.:-]+.*",
    r"[A-Z][\w.'’]*(?: [A-Z][\w.&'’]*)* (?:ch|art|tit)\. [\w.-]+.*",
    r"\d+ (?:CMR|ILCS|NYCRR|V\.S\.A\.|M\.R\.S\.|Del\. C\.|Okla\. Stat\.|Pa\. Stat\.) .+",
    r"(?:[A-Z][\w.]* )?Laws of \d{4}, ch\. \d+.*",
    r"U\.S\. Const\. (?:amend|art)\. [IVX]+.*",
    r"State law \(.+\)",
    r"Tribal law \(.+\)",
)
_WANTS = (
    (r"^\d+ ?(?:USC|U\.S\.C(?!\.)|US Code)", "write U.S.C. with its points: 42 U.S.C. § 405(r)(3)"),
    (r"^\d+ ?(?:CFR|C\.F\.R(?!\.))", "write C.F.R. with its points: 20 C.F.R. § 401.150"),
    (r"^(?:P\.L\.|PL|Public Law)", "write Pub. L. 119-77"),
)
_NO_SECTION = re.compile(r"^\d+ (?:U\.S\.C\.|C\.F\.R\.) §?§? ?\(")


def fault(cite: str) -> str | None:
    """What is wrong with a citation, in a few words, or None where it is well formed.

    U.S.C., C.F.R., Pub. L., Stat., Fed. Reg., OMB and NIST papers, the Constitution, and State codes by section or
    chapter are known; `State law (…)` is law of whichever State is concerned, which counsel names, and
    `Tribal law (…)` law of the tribe concerned, which its counsel names.
    A Federal Register volume must agree with a year that the citation gives: volume = year - 1935.
    """
    if _NO_SECTION.match(cite):
        return "a paragraph is cited with no section number"
    for pattern, wanted in _WANTS:
        if re.match(pattern, cite):
            return wanted
    if not any(re.fullmatch(form, cite) for form in _FORMS):
        return "not a form that is known; write, for example, 42 U.S.C. § 405(r)(3) or 87 Fed. Reg. 263 (Jan. 4, 2022)"
    return volume_fault(cite)


def volume_fault(cite: str, year: int | None = None) -> str | None:
    """Whether a Federal Register volume disagrees with its year, given in the citation or beside it."""
    found = re.match(r"(\d+) (?:Fed\. Reg\.|FR) ", cite)
    if not found:
        return None
    printed = re.search(r"\((?:[A-Z][a-z]+\.? \d{1,2}, )?(\d{4})\)", cite)
    years = {int(printed.group(1))} if printed else set()
    years |= {year} if year else set()
    volume = int(found.group(1))
    wrong = sorted(one for one in years if one - 1935 != volume)
    return f"volume {volume} is of {volume + 1935}, not {wrong[0]}" if wrong else None


def provision(cite: str) -> str:
    """The first provision that a citation names: `5 U.S.C. § 552a(b)(3)` of `5 U.S.C. § 552a(b)(3), (a)(7)`."""
    return re.split(r"; |, (?=\()", cite)[0]


def printed(cite: str) -> str:
    """A citation as a draft prints it: a section sign after U.S.C. and C.F.R., no-break spaces around the sign."""
    spaced = re.sub(r"(U\.S\.C\.) (?=\d)", r"\1 § ", cite)
    spaced = re.sub(r"(C\.F\.R\.) (?=\d+\.)", r"\1 § ", spaced)
    spaced = re.sub(r"(C\.F\.R\.) (?=\d+(?![.\d]))", r"\1 part ", spaced)
    return re.sub(r"(§§?) ?", "\\1\u00a0", spaced).replace(" FR ", " Fed. Reg. ")
