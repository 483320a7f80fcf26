"""All checks of the clause library, in the order in which a lawyer would mend what they find."""

from collections.abc import Mapping

from dsa.lint.library import (
    basis,
    demands,
    duplicate_text,
    evidence,
    joined_paragraphs,
    needs,
    references,
    signed,
    terms,
    voice,
)
from dsa.lint.library.shelf import Shelf
from dsa.model.catalogue import Catalogue
from dsa.model.finding import Code, Finding
from dsa.model.law import Regime

CHECKS = (evidence, demands, needs, references, joined_paragraphs, terms, voice, duplicate_text, basis, signed)
CODES: tuple[Code, ...] = tuple(
    value for module in CHECKS for value in vars(module).values() if isinstance(value, Code)
)


def check_library(catalogue: Catalogue, regimes: Mapping[str, Regime]) -> tuple[Finding, ...]:
    """Every finding over every clause and outline."""
    shelf = Shelf(catalogue, regimes)
    return tuple(one for module in CHECKS for one in module.check(shelf))
