"""The memorandum's wording belongs to counsel: what they lose or invent is refused, where it stands."""

import ast
from pathlib import Path

import pytest

import dsa.advise
from dsa.advise.phrases import FIELDS
from dsa.advise.wording import Wording
from dsa.errors import LibraryError
from dsa.library.papers import checked_phrases, read_paper
from dsa.library.strict_yaml import read_yaml

CODE = [path for path in Path(dsa.advise.__file__).parent.glob("*.py") if path.name != "phrases.py"]


def _checked(text: str, **fields: str):
    return checked_phrases(
        read_yaml(text, "memo.yaml"), "memo.yaml", {k: frozenset(v.split()) for k, v in fields.items()}
    )


def test_the_shipped_wording_is_whole():
    assert set(read_paper("memo", FIELDS)) == set(FIELDS)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("yes: 'Yes.'\n", "The field `{ways}` is lost."),
        ("yes: 'Yes, {ways} {more}.'\n", "The field `{more}` is not known here."),
        ("yes: 'Yes, {ways.'\n", "A brace is not closed."),
        ("no: 'No.'\n", "The phrase `yes` is missing."),
        ("yes: 'Yes, {ways}.'\nnever: Never.\n", "No paper says the phrase `never`."),
    ],
)
def test_a_phrase_that_is_lost_or_invented_is_refused_with_its_line(text, says):
    with pytest.raises(LibraryError) as refused:
        _checked(text, yes="ways")
    assert says in str(refused.value)
    assert "memo.yaml" in str(refused.value)


def test_fields_keep_the_source_of_what_fills_them():
    from dsa.model.document import Run, Source

    value = Run("OPM", Source(fact="parties.opm.short"))
    made = Wording({"to": "To {party}."})("to", party=value)
    assert value in made
    assert "".join(one.text for one in made) == "To OPM."


def test_every_phrase_that_the_code_says_is_in_the_file():
    said = {
        node.args[0].value
        for path in CODE
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and _says(node.func) and node.args and isinstance(node.args[0], ast.Constant)
    }
    assert said <= set(FIELDS)
    assert len(said) > 100


def _says(function) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    held = getattr(function, "value", None)
    return name == "say" or (name == "text" and isinstance(held, ast.Attribute | ast.Name) and "say" in ast.dump(held))
