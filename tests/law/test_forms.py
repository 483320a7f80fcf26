"""An agreement on its issuer's own form: found where any law names it, with what the form asks for."""

from tests.law.made import answered, regime

FORM = {
    "name": "The form",
    "issued_by": "the issuer",
    "get_it": "from the issuer",
    "facts": [
        {"name": "the use", "fact": "flow.uses"},
        {"name": "the program", "fact": ["flow.program", "flow.purpose"]},
    ],
    "verified": "memory",
}
CALLS = {"kind": "CMA", "need": "required", "citation": "1 U.S.C. 1", "because": "the law says so"}
OPEN = {f"{one}.{word}": "yes" for one in ("plain", "formal") for word in ("attaches", "opens")}


def called(*regimes):
    (ruling,) = answered(OPEN, *regimes).flows
    return ruling.instruments


def test_a_form_asks_for_facts_of_the_flow_and_says_which_are_missing():
    (one,) = called(regime("formal", instruments=[{**CALLS, "form": FORM}]))
    assert [(each.name, each.fact, each.said) for each in one.form.asks] == [
        ("the use", "flows.f.uses", "audit"),
        ("the program", "flows.f.program", ""),
    ]


def test_a_form_that_one_law_names_serves_every_law_that_calls_for_the_kind():
    found = called(
        regime("plain", instruments=[CALLS]),
        regime("formal", instruments=[{**CALLS, "citation": "1 U.S.C. 2", "form": FORM}]),
    )
    assert [one.form.name for one in found] == ["The form", "The form"]


def test_the_call_that_carries_the_form_stands_for_both_where_two_laws_cite_the_same():
    formal, plain = regime("formal", instruments=[{**CALLS, "form": FORM}]), regime("plain", instruments=[CALLS])
    for order in ((formal, plain), (plain, formal)):
        (one,) = called(*order)
        assert one.form


def test_an_optional_form_leaves_what_another_law_requires_to_be_drafted():
    found = called(
        regime("plain", instruments=[CALLS]),
        regime("formal", instruments=[{**CALLS, "citation": "1 U.S.C. 2", "need": "optional", "form": FORM}]),
    )
    assert [bool(one.form) for one in found] == [False, True]


def test_a_form_that_is_attached_stands_in_no_agreements_place():
    attached = {**CALLS, "citation": "1 U.S.C. 2", "form": {**FORM, "attached": True}}
    found = called(regime("plain", instruments=[CALLS]), regime("formal", instruments=[attached]))
    assert [bool(one.form) for one in found] == [False, True]
