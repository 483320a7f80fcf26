"""Words that a law prescribes stand in a locked clause, letter for letter."""

from dsa.library.catalogue import load_catalogue
from dsa.library.regimes import load_regimes, regime_heads


def _prescribed() -> dict[tuple[str, str], str]:
    """By requirement and form, the words that the law wants."""
    regimes = load_regimes(regime_heads()).values()
    requirements = [one for regime in regimes for one in regime.requirements]
    return {
        (one.id, form): " ".join(words.split())
        for one in requirements
        for form, words in (one.fixed_text or {}).items()
    }


def test_prescribed_words_stand_in_a_locked_clause_letter_for_letter() -> None:
    """A changed comma would make a notice that the law does not know."""
    locked = [one for one in load_catalogue().clauses.values() if one.locked]
    lost = [
        key
        for key, words in _prescribed().items()
        if not any(key[0] in one.satisfies and words in " ".join(one.body.split()) for one in locked)
    ]
    assert lost == []


def test_the_notice_of_part_2_is_held_in_both_forms() -> None:
    """Guards the test above against a register that has lost its fixed text."""
    assert {form for id_, form in _prescribed() if id_ == "p2-consent-notice"} == {"long_a1", "short_a2"}
