"""What a clause body may say, and what it may not."""

import pytest

from dsa.compose.language import problems, used_paths
from dsa.errors import LibraryError
from tests.compose.conftest import clause, of_body

FORBIDDEN = (
    "{% set x = 1 %}",
    "{% include 'other' %}",
    "{% import 'other' as o %}",
    "{% from 'other' import o %}",
    "{% extends 'other' %}",
    "{% macro m() %}{% endmacro %}",
    "{% block b %}{% endblock %}",
    "{% filter plain %}x{% endfilter %}",
    "{% with x = 1 %}{% endwith %}",
    "{% autoescape true %}{% endautoescape %}",
    "{% call m() %}{% endcall %}",
    "{% raw %}{{ x }}{% endraw %}",
    "{# a comment #}",
    "{{ 7 * 7 }}",
    "{{ 7 }}",
    "{{ 'text' }}",
    "{{ agreement.months + 1 }}",
    "{{ agreement.months ~ 'x' }}",
    "{{ -agreement.months }}",
    "{{ [agreement] }}",
    "{{ {'a': 1} }}",
    "{{ (agreement, parties) }}",
    "{{ agreement() }}",
    "{{ agreement.months() }}",
    "{{ agreement.__class__ }}",
    "{{ agreement._path }}",
    "{{ _names }}",
    "{{ agreement['__class__'] | upper }}",
    "{{ parties[0] }}",
    "{{ parties[0:1] }}",
    "{{ flow.answers[agreement.months] }}",
    "{{ agreement.months | upper }}",
    "{{ agreement.months | attr('x') }}",
    "{{ agreement.months | _missing }}",
    "{{ agreement.months | plain('x') }}",
    "{{ agreement.months | count }}",
    "{{ agreement.months | count(7) }}",
    "{{ agreement.months | count(unit='day') }}",
    "{{ agreement.months | count(*parties) }}",
    "{{ agreement.months if agreement.months else agreement.end }}",
    "{{ agreement.months is defined }}",
    "{{ agreement.months == 18 }}",
    "{% if agreement.months > 12 %}x{% endif %}",
    "{% if agreement.months == 18 %}x{% endif %}",
    "{% if agreement.months != 'a' %}x{% endif %}",
    "{% if not agreement.months %}x{% endif %}",
    "{% if agreement.months and agreement.end %}x{% endif %}",
    "{% if agreement.months | count('month') %}x{% endif %}",
    "{% if agreement.months %}x{% elif agreement.end %}y{% endif %}",
    "{% if agreement.months %}{% if agreement.end %}x{% endif %}{% endif %}",
    "{% for f in flows %}{% for g in flows %}x{% endfor %}{% endfor %}",
    "{% for f in flows if f.purpose %}x{% endfor %}",
    "{% for f in flows recursive %}x{% endfor %}",
    "{% for a, b in flows %}x{% endfor %}",
    "{% for f in [1, 2] %}x{% endfor %}",
    "{% for f in flows | and_list %}x{% endfor %}",
    "{% unknown %}",
    "{{ agreement.months",
    "{% if agreement.months %}x",
)

ALLOWED = (
    "Plain words with **bold** and [[incident.notice]].",
    "{{ agreement.months }}",
    '{{ agreement.months | count("month") }}',
    '{{ flow.answers["ssa-disclosure.cost_shares"] | plain | and_list }}',
    "{% if agreement.end %}x{% else %}y{% endif %}",
    '{% if agreement.starts == "last-signature" %}x{% endif %}',
    "{% for flow in flows %}{% if flow.purpose %}{{ flow.purpose }}{% endif %}{% else %}none{% endfor %}",
)


@pytest.mark.parametrize("body", FORBIDDEN)
def test_whatever_is_not_of_the_language_is_refused_with_file_and_line(body):
    found = problems(f"First line.\n\n{body}", "clauses/x/y.md", 10)
    assert found
    assert found[0].where == "clauses/x/y.md:12"
    assert found[0].hint


@pytest.mark.parametrize("body", ALLOWED)
def test_what_is_of_the_language_is_taken(body):
    assert problems(body) == ()


@pytest.mark.parametrize("body", FORBIDDEN)
def test_a_refused_body_never_reaches_a_draft(body):
    with pytest.raises(LibraryError):
        of_body(body)


def test_a_name_that_is_not_there_is_an_error_that_names_the_file():
    with pytest.raises(LibraryError, match=r"clauses/incident/notice\.md"):
        of_body("{{ nobody.knows }}")


def test_the_facts_that_a_body_uses_are_named_as_the_body_names_them():
    body = (
        "{% for one in flows %}{{ one.from.short }} {% if one.purpose %}x{% endif %}{% else %}{{ agreement.end }}"
        '{% endfor %}{{ to.answers["privacy-act.head"] | plain }}{% for x in use.prohibited %}{{ x }}{% endfor %}'
    )
    assert used_paths(clause(body)) == (
        "flows[].from.short",
        "flows[].purpose",
        "agreement.end",
        "to.answers.privacy-act.head",
        "use.prohibited[]",
    )
