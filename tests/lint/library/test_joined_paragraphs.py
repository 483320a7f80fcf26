import pytest

from dsa.lint.library.joined_paragraphs import CODE, check, joined
from tests.lint.library.shelves import codes, findings, with_body

JOINED = {
    "a tag at the end of a paragraph": CODE.bad,
    "a tag at the end of a line that goes on": "A.{% if x.y %} B.{% endif %}\nC.",
    "a loop at the end of a paragraph": "Of {% for x in xs %}{{ x.name }} {% endfor %}\n\nC.",
    "an opening tag at the end of a paragraph": "A.{% if x.y %}\n\nB.\n\n{% endif %}\nC.",
    "no blank line after a paragraph that may stand": "A.\n\n{% if x.y %}\nB.\n{% endif %}\nC.",
    "no blank line on the side that is not printed": "A.\n{% if x.y %}\n\nB.\n\n{% endif %}\nC.",
    "no blank line between the paragraphs of a loop": "{% for x in xs %}\n{{ x.name }} pays.\n{% endfor %}\n\nC.",
    "a paragraph right after the items of a loop": "A:\n\n{% for x in xs %}\n- {{ x.name }};\n{% endfor %}\nC.",
    "an item that ends with a tag": "- a{% if x.y %} b{% endif %}\n- c\n",
    "a tag over two lines at the end of a paragraph": "A.{% if x.y %} B.{%\nendif %}\n\nC.",
    "two conditions, both false": "A.\n{% if x.y %}\n\nB.\n{% endif %}\n{% if x.z %}\n\nC.\n{% endif %}\nD.",
}
APART = {
    "words after the tag": CODE.good,
    "a blank line within the condition": "A.\n\n{% if x.y %}\nB.\n\n{% endif %}\nC.",
    "a blank line after the condition": "A.\n\n{% if x.y %}\nB.\n{% endif %}\n\nC.",
    "two conditions in a row": "A.\n\n{% if x.y %}\nB.\n\n{% endif %}\n{% if x.z %}\nC.\n{% endif %}\n\nD.",
    "a tag at the very end": "A.\n\nB{% if x.y %} and C{% endif %}",
    "items of a loop": "A:\n\n{% for x in xs %}\n- {{ x.name }};\n{% else %}\n- none;\n{% endfor %}\n- last;\n\nC.",
    "paragraphs of a loop": "{% for x in xs %}\n{{ x.name }} pays.\n\n{% endfor %}\nC.",
    "nested items": "- a:\n{% for x in xs %}\n  - {{ x.name }};\n{% endfor %}\n\nC.",
    "one paragraph over two lines": "The Provider\npays.\n\nC.",
}


@pytest.mark.parametrize("body", JOINED.values(), ids=JOINED)
def test_paragraphs_that_can_come_out_as_one_are_found(body):
    assert set(codes(check, with_body(body))) == {"paragraphs-joined"}


@pytest.mark.parametrize("body", APART.values(), ids=APART)
def test_paragraphs_that_always_stay_apart_pass(body):
    assert joined(body) == ()


def test_the_finding_names_both_paragraphs():
    (found,) = findings(check, with_body("Each Party pays.{% if x.y %} B.{% endif %}\n\nThe end."))
    assert "'The end.'" in found.message
    assert "'Each Party pays." in found.message
