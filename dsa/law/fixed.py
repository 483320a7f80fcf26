"""What a project can choose, and what it cannot: who the parties are, where data came from, what a program is."""

CHOSEN_ROOTS = ("flows", "matches", "agreement", "answers", "money", "safeguards")
FIXED_LEAVES = ("from", "to", "program", "program_funding")
CHOSEN_OF_DATA = ("form", "consent", "complete")


def can_be_chosen(path: str) -> bool:
    """Whether the fact at a concrete path is the project's to settle, rather than so or not so."""
    root, _, rest = path.partition(".")
    last = rest.rsplit(".", 1)[-1]
    if ".answers." in path:
        return True
    if root == "data":
        return last in CHOSEN_OF_DATA
    return root in CHOSEN_ROOTS and last not in FIXED_LEAVES
