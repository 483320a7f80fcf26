"""One fact has one number; a blank names what is missing and who supplies it."""

from hypothesis import given
from hypothesis import strategies as st

from dsa.model.document import Blank, Confirm, Document, block_text
from dsa.model.rewrite import placed
from tests.compose.conftest import article, clause, document, drafted, facts, instance, of_body, schedule

PATHS = (
    "incident.notify_within",
    "incident.notify",
    "retention.keep",
    "safeguards.baseline",
    "safeguards.encryption.transit",
    "audit.notice_days",
)
KNOWN = {
    "incident": {"notify_within": "1 hour", "notify": "the office"},
    "retention": {"keep": "a year"},
    "safeguards": {"baseline": "moderate", "encryption": {"transit": "TLS 1.3"}},
    "audit": {"notice_days": 10},
}


def numbers(made: Document) -> list[tuple[int, str]]:
    found = [one for _, inlines in placed(made) for one in inlines if isinstance(one, Blank | Confirm)]
    return [(one.number, one.source.fact) for one in found]


def without(path: str) -> dict[str, dict]:
    group, _, rest = path.partition(".")
    inner = dict(KNOWN[group])
    if "." in rest:
        inner[rest.split(".")[0]] = {}
    else:
        del inner[rest]
    return {**KNOWN, group: inner}


@given(st.lists(st.sampled_from(PATHS), min_size=1, max_size=8))
def test_the_same_fact_has_the_same_number_and_numbers_rise_as_one_reads(paths):
    made = of_body("\n\n".join(f"It is {{{{ {path} }}}}." for path in paths), facts(incident={}))
    found = numbers(made)
    by_fact = dict.fromkeys(fact for _, fact in found)
    assert list(by_fact) == [fact for _, fact in sorted({(n, f) for n, f in found})]
    assert sorted({number for number, _ in found}) == list(range(1, len(by_fact) + 1))
    assert len(set(found)) == len(by_fact)


@given(st.sampled_from(PATHS))
def test_removing_a_fact_gives_exactly_one_more_open_point(path):
    body = "\n\n".join(f"It is {{{{ {one} }}}}, yes {{{{ {one} }}}}." for one in PATHS)
    full, less = of_body(body, facts(**KNOWN)), of_body(body, facts(**without(path)))
    assert {one.fact for one in less.open_points} - {one.fact for one in full.open_points} == {path}
    assert len(less.open_points) == len(full.open_points) + 1


def test_a_blank_says_what_is_missing_and_who_supplies_it():
    sheet = facts(retention={"schedule": "ask-records"}, parties={"ssa": {"short": "SSA"}, "opm": {"name": "ask-opm"}})
    made = of_body("{{ retention.schedule }} / {{ to.name }}", sheet, scope="flow")
    assert ": records schedule, records office to supply]" in block_text(made.articles[0].blocks[0])
    assert any(one.what == "full name of the party" and one.who == "opm" for one in made.open_points)


def test_a_blank_keeps_the_unit_that_its_number_would_have():
    made = of_body('Within {{ audit.notice_days | count("business day") }}.')
    assert "to supply] business days." in block_text(made.articles[0].blocks[0])


def test_a_legal_fact_is_never_asserted_before_it_is_confirmed():
    body = 'It states that {{ flow.answers["privacy-act.covers"] | confirm("the notice covers this use") }}.'

    def text(answer: str) -> str:
        flows = {"tell": {"from": "ssa", "to": "opm", "data": "report", "answers": {"privacy-act.covers": answer}}}
        made = of_body(body, facts(flows={**flows, "back": {"from": "opm", "to": "ssa", "data": "roll"}}), scope="flow")
        return block_text(made.articles[0].blocks[0])

    for answer in ("ask-counsel", "no", "perhaps"):
        assert ": CONFIRM before signing: the notice covers this use]" in text(answer)
    assert text("yes").endswith("It states that the notice covers this use.")


def test_an_open_point_says_every_place_that_it_stands_in():
    one = instance(clause("First {{ retention.keep }}.\n\n- in a list {{ retention.keep }};\n- b;"))
    annex = schedule("A", (instance(clause("There {{ retention.keep }}.", "s.i")),))
    made = document(drafted(article(one), attachments=(annex,)))
    point = next(each for each in made.open_points if each.fact == "retention.keep")
    assert point.where == ("1.1", "1.1(a)", "Schedule A")


def test_the_state_of_the_draft_counts_its_open_points():
    made = of_body("Words.")
    count = len(made.open_points)
    assert made.state == f"DRAFT — {count} open point{'' if count == 1 else 's'}"
    assert made.state in block_text(made.front[0])


def test_an_office_is_named_with_the_party_that_the_fact_belongs_to():
    said = block_text(of_body("Through {{ flow.how.transmission }}.", scope="flow").articles[0].blocks[0])
    assert "SSA security office to supply]" in said
    assert ": records schedule, records office to supply]" in block_text(
        of_body("Under {{ retention.schedule }}.").articles[0].blocks[0]
    )
