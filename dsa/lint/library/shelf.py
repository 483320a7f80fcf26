"""What every check of the library looks at: the catalogue with the law that it answers to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dsa.model.catalogue import Catalogue, Clause
from dsa.model.finding import Code, Finding
from dsa.model.law import Regime


@dataclass(frozen=True)
class Shelf:
    """The catalogue, and every regime by id."""

    catalogue: Catalogue
    regimes: Mapping[str, Regime]


def prose(body: str) -> str:
    """The body as running text: control tags gone, a value as one word `VALUE`, references as `REF`, no markup."""
    text = re.sub(r"{%.*?%}", " ", body)
    text = re.sub(r'{{.*?confirm\((["\'])(.*?)\1\).*?}}', r"\2", text)
    text = re.sub(r"{{.*?}}", "VALUE", text)
    text = re.sub(r"\[\[.*?\]\]", "REF", text)
    return text.replace("**", "")


def squeezed(text: str) -> str:
    """White space collapsed, so that line breaks in a file do not matter."""
    return re.sub(r"\s+", " ", text).strip()


def finding(code: Code, clause: Clause, message: str, hint: str = "", basis: str = "") -> Finding:
    """A finding on one clause."""
    where = f"{clause.file or clause.id}"
    return Finding(code=code.code, level=code.level, where=where, message=message, hint=hint, basis=basis)
