"""Articles, sections and lists are numbered once, and every reference gives the number of what it points to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsa.compose.numbering import item_label, letters, roman
from dsa.errors import LibraryError
from dsa.model.document import (
    ClauseBlock,
    CrossRef,
    Document,
    ListBlock,
    Paragraph,
    Run,
    block_text,
    inlines_text,
    instances,
)
from tests.compose.conftest import article, clause, document, drafted, instance, of_body, schedule

shapes = st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=3), min_size=1, max_size=4)
"""Articles of clauses of paragraphs: how many items stand below each clause's paragraph."""


def labels(made: Document) -> list[list[str]]:
    """The labels of sections by article."""
    return [
        [one.label for block in art.blocks if isinstance(block, ClauseBlock) for one in block.blocks if is_section(one)]
        for art in made.articles
    ]


def is_section(block: object) -> bool:
    return isinstance(block, Paragraph) and block.level == 1


def draft(shape: list[list[int]]) -> Document:
    articles = []
    count = sum(map(len, shape))
    number = 0
    for place, clauses in enumerate(shape):
        made = []
        for items in clauses:
            target = (number * 7 + 3) % count
            body = f"See [[c.n{target}]].\n" + "".join(f"\n- item {one};" for one in range(items)) + "\n\nMore."
            made.append(instance(clause(body, f"c.n{number}")))
            number += 1
        articles.append(article(*made, id_=f"a{place}"))
    return document(drafted(*articles))


@given(shapes)
def test_section_labels_strictly_increase_within_their_article(shape):
    for place, found in enumerate(labels(draft(shape)), 1):
        assert found == [f"{place}.{number}" for number in range(1, len(found) + 1)]


@given(shapes)
def test_every_reference_gives_the_number_of_its_target(shape):
    made = draft(shape)
    anchors = {one.anchor: one.label for block in instances(made) for one in block.blocks if isinstance(one, Paragraph)}
    references = [
        one
        for block in instances(made)
        for paragraph in block.blocks
        if isinstance(paragraph, Paragraph)
        for one in paragraph.inlines
        if isinstance(one, CrossRef)
    ]
    assert len(references) == sum(map(len, shape))
    for one in references:
        assert (one.word, anchors[one.target]) == ("Section", one.number)


def test_anchors_are_unique_and_do_not_move_with_the_numbers():
    first = instance(clause("One.\n\n- a;\n- b;", "c.first"))
    second = instance(clause("Two.", "c.second"))
    forward, backward = document(drafted(article(first, second))), document(drafted(article(second, first)))

    def anchors(made: Document) -> dict[str, str]:
        return {block.id: block.blocks[0].anchor for block in instances(made)}

    assert anchors(forward) == anchors(backward)
    assert len(set(anchors(forward).values())) == 2


def test_articles_and_schedules_are_referred_to_by_their_own_words():
    one = instance(clause("See [[article:incident]] and [[schedule:annex]]."))
    made = document(drafted(article(one), attachments=(schedule("C"),)))
    assert "See Article\u00a01 and Schedule\u00a0C." in block_text(made.articles[0].blocks[0])
    assert made.schedules[0].anchor == "s_annex"


def test_a_reference_prefers_the_instance_with_the_same_key():
    told = clause("Target of {{ flow.purpose }}.", "c.told", scope="flow")
    tells = clause("See [[c.told]].", "c.tells", scope="flow")
    made = document(drafted(article(*(instance(one, flow=flow) for one in (told, tells) for flow in ("tell", "back")))))
    texts = [block_text(block).splitlines()[1] for block in made.articles[0].blocks[2:]]
    assert texts == ["Notice. See Section\u00a01.1.", "See Section\u00a01.2."]


def test_a_clause_that_stands_twice_in_a_row_has_its_heading_once():
    told = clause("For {{ flow.label }}.", "c.told", scope="flow")
    made = document(drafted(article(*(instance(told, flow=flow) for flow in ("tell", "back")))))
    assert [block_text(one).splitlines()[1] for one in made.articles[0].blocks] == [
        "Notice. For Transfer 1.",
        "For Transfer 2.",
    ]


def test_a_reference_to_a_clause_of_a_schedule_gives_the_schedule():
    one = instance(clause("See [[s.intro]]."))
    made = document(drafted(article(one), attachments=(schedule("B", (instance(clause("Intro.", "s.intro")),)),)))
    assert "Schedule\u00a0B" in block_text(made.articles[0].blocks[0])


def test_an_unknown_target_is_an_error_that_names_the_clause_file():
    with pytest.raises(LibraryError, match=r"clauses/incident/notice\.md.*nothing\.here"):
        of_body("See [[nothing.here]].")


@pytest.mark.parametrize("body", ["See [[Not A Ref]].", "See [[]]."])
def test_a_malformed_reference_is_an_error(body):
    with pytest.raises(LibraryError, match="is no reference"):
        of_body(body)


def test_lists_are_lettered_by_depth():
    made = of_body("Lead:\n\n- one:\n  - in one:\n    - deep;\n- two;\n")
    outer = made.articles[0].blocks[0].blocks[1]
    assert isinstance(outer, ListBlock)
    (first, second) = outer.items
    inner = first.nested.items[0]
    assert [one.paragraph.label for one in (first, inner, inner.nested.items[0], second)] == [
        "(a)",
        "(i)",
        "(A)",
        "(b)",
    ]
    assert [one.paragraph.level for one in (first, inner, inner.nested.items[0])] == [2, 3, 4]


def test_a_list_that_cannot_be_cited_is_refused():
    with pytest.raises(LibraryError, match="four deep"):
        of_body("Lead:\n\n- a\n  - b\n    - c\n      - d\n")


def test_letters_go_on_as_word_has_them():
    assert [letters(one) for one in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "zz", "aaa"]
    assert [roman(one) for one in (1, 4, 9, 14, 40, 99)] == ["i", "iv", "ix", "xiv", "xl", "xcix"]
    assert item_label(4, 28) == "(BB)"


def test_the_first_paragraph_of_a_clause_opens_with_its_title_in_bold():
    made = of_body("First.\n\nSecond.")
    first, second = made.articles[0].blocks[0].blocks
    assert inlines_text(first.inlines) == "Notice. First."
    assert (first.inlines[0].text, first.inlines[0].bold) == ("Notice.", True)
    assert inlines_text(second.inlines) == "Second."


def test_definitions_have_no_run_in_heading():
    one = instance(clause("**Data** means x.", "definitions.data"))
    made = document(drafted(article(one, id_="definitions", holds="definitions")))
    first = made.articles[0].blocks[0].blocks[0]
    assert first.inlines[0] == Run("Data", first.inlines[0].source, bold=True)
    assert first.label == "1.1"


def test_paragraphs_of_a_schedule_have_no_number():
    made = document(drafted(attachments=(schedule("A", (instance(clause("Intro.\n\n- a;\n- b;", "s.i")),)),)))
    intro, items = made.schedules[0].blocks[0].blocks
    assert (intro.label, intro.level) == ("", 0)
    assert [one.paragraph.label for one in items.items] == ["(a)", "(b)"]
