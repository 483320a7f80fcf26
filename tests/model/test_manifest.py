import json

from hypothesis import given
from hypothesis import strategies as st

from dsa.model.catalogue import Clause
from dsa.model.document import Article, Block, ClauseBlock, CrossRef, Document, Inline, Note, Paragraph, Run, Source
from dsa.model.identity import anchor_mark, clause_mark, fact_mark, normal
from dsa.model.manifest import Record, record_clauses


def clause_of(*blocks: Block) -> ClauseBlock:
    clause = Clause(id="a.b", title="T", version=3, status="proposed", slot="a", plain="Plain.", body="Body.")
    return ClauseBlock("a.b#k", clause, blocks)


def recorded(*inlines: Inline, number: str = "2.1") -> Record:
    article = Article("x", f"{number[0]}.", "Heading", "article:x", (clause_of(Paragraph(inlines, label=number)),))
    return record_clauses(Document("d", "DSA", "Title", "Subtitle", (), (article,), ()))[-1]


def test_a_clause_says_what_it_is_and_what_it_printed() -> None:
    one = recorded(Run("Within "), Run("24 hours", Source(fact="incident.notify_within")), Run("."))
    assert (one["id"], one["mark"], one["clause"], one["version"]) == ("a.b#k", clause_mark("a.b#k"), "a.b", 3)
    assert one["paragraphs"] == ["Within 24 hours."]
    assert one["facts"] == [
        {
            "path": "incident.notify_within", "mark": fact_mark("incident.notify_within"), "paragraph": 0, "start": 7,
            "end": 15,
        }
    ]  # fmt: skip


def test_headings_and_titles_are_recorded_without_a_mark() -> None:
    document = Document("d", "DSA", "Title", "Subtitle", (), (Article("x", "1.", "Heading", "article:x", ()),), ())
    assert [(one["id"], one["mark"]) for one in record_clauses(document)] == [
        ("title", ""), ("subtitle", ""), ("article:x", ""),
    ]  # fmt: skip


def test_a_new_number_is_no_change_of_digest_and_a_new_target_is() -> None:
    one = recorded(Run("see "), CrossRef("x", "Section", "2.1"))
    assert one["paragraphs"] == [f"see Section <ref:{anchor_mark('x')}>"]
    assert one["digest"] == recorded(Run("see "), CrossRef("x", "Section", "9.9"), number="3.1")["digest"]
    assert one["digest"] != recorded(Run("see "), CrossRef("y", "Section", "2.1"))["digest"]


def test_a_footnote_mark_is_no_word_of_a_clause() -> None:
    assert recorded(Run("law"), Note(1, (Run("5 U.S.C."),)), Run("."))["paragraphs"] == ["law."]


PIECES = st.lists(
    st.tuples(st.text("ab “–\u00a0", max_size=6), st.sampled_from(["", "f", "g"])), min_size=1, max_size=8
)


@given(PIECES)
def test_a_fact_stands_where_the_record_says(pieces: list[tuple[str, str]]) -> None:
    one = recorded(*(Run(text, Source(fact=fact)) for text, fact in pieces))
    for spot in one["facts"]:
        value = one["paragraphs"][spot["paragraph"]][spot["start"] : spot["end"]]
        assert normal(value) in {normal("".join(t for t, f in pieces[a:b])) for a in range(9) for b in range(a, 9)}


def test_the_record_is_json() -> None:
    assert json.loads(json.dumps(recorded(Run("words")))) == recorded(Run("words"))
