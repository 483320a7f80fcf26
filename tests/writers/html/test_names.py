from dsa.model.document import Article, Document, ListBlock, ListItem, Paragraph
from dsa.writers.html.names import page_ids


def names_of(*blocks):
    article = Article("a", "1.", "One", "article:a", blocks)
    return page_ids(Document("d", "DSA", "T", "", (), (article,), ()))


def test_an_item_is_named_by_its_section_and_label():
    item = ListItem(Paragraph((), label="(a)", anchor="item", level=2))
    names = names_of(Paragraph((), label="1.1", anchor="one", level=1), ListBlock((item,)))
    assert names == {"article:a": "article-1", "one": "section-1.1", "item": "section-1.1-a"}


def test_equal_labels_get_different_names():
    twice = [Paragraph((), label="1.1", anchor=name, level=1) for name in ("one", "two")]
    assert names_of(*twice)["two"] == "section-1.1-2"
