"""Fixed prose of the one file reaches templates as HTML, with its links and its values."""

import pytest
from markupsafe import Markup

from appraisal.findings.sentences import patterns
from appraisal.site.drawing import environment
from appraisal.site.sandbox import METHODS
from appraisal.site.words import GROUP, href, html, told, words
from tests.site.test_template_faults import AT, ENDLESS, drawn, problems


def test_prose_is_named_by_its_group_and_name() -> None:
    assert words()["redirect"]["this_page_has_moved"] == "This page has moved"
    assert words()["charts"]["fates"]["kept"] == "kept"


def test_prose_may_be_strong_and_hold_code_and_no_other_html() -> None:
    assert html("**Not** `a.yaml` <b> & so", "") == (
        "<strong>Not</strong> <code>a.yaml</code> &lt;b&gt; &amp; so"
    )


@pytest.mark.parametrize(
    ("target", "leads"),
    [
        ("robustness", "../robustness.html"),
        ("robustness#methods", "../robustness.html#methods"),
        ("where_next", "../where-next.html"),
        ("data/matrix.csv", "../data/matrix.csv"),
        ("#score", "#score"),
        ("{href}", "{href}"),
    ],
)
def test_a_link_leads_to_a_page_by_its_kind_to_a_file_or_to_a_place(
    target: str, leads: str
) -> None:
    assert href(target, "../") == leads
    assert html(f"See [it]({target}).", "../") == f'See <a href="{leads}">it</a>.'


def test_a_link_to_a_page_that_there_is_not_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        html("See [it](robustnes).", "")


def test_a_value_is_escaped_unless_it_is_html_already() -> None:
    prose = Markup("{who} &amp; {link}, {count} {count|time|times}")
    link = Markup('<a href="x">x</a>')
    assert told(prose, who="<b>", link=link, count=1) == (
        '&lt;b&gt; &amp; <a href="x">x</a>, 1 time'
    )


def test_prose_that_is_not_html_is_escaped_with_its_values() -> None:
    assert told("<{who}>", who="&") == "&lt;&amp;&gt;"


def test_no_name_is_that_of_a_method_that_templates_call() -> None:
    named = {part for key in patterns() if key.startswith(GROUP) for part in key.split(".")}
    assert named & METHODS[dict] == set()


def test_a_template_that_is_imported_without_context_has_its_words() -> None:
    page = environment({}).from_string("{% import 'macros.html' as m %}{{ m.gap() }}")
    assert page.render() == '<span class="gap">no evidence</span>'


def test_a_template_of_the_workspace_may_hold_prose_of_its_own_or_use_ours() -> None:
    published = "{{ words.shared.published_by|filled(publisher='Ash') }}"
    source = f"<p>Ours, {{{{ '{{x}}'|filled(x='<b>') }}}}: {published}</p>"
    assert drawn({"accessibility.html": source}).endswith(
        "<p>Ours, &lt;b&gt;: Published by Ash.</p>"
    )


def test_filling_a_text_without_end_is_stopped() -> None:
    source = "{% set long = range(100000)|join %}{% set many %}" + "{x}" * 100
    source += "{% endset %}{{ many|filled(x=long) }}"
    said = f"{AT} draws more than 20 million characters. {ENDLESS}"
    assert problems({"accessibility.html": source}) == [said]


def test_a_place_without_a_value_is_a_message() -> None:
    (said,) = problems(
        {"accessibility.html": "{{ words.layout.as_of_each_figure|filled(day='May') }}"}
    )
    assert said.startswith(f"{AT} fails: it looks for 'date', which is not there.")
