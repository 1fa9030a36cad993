"""A page runs its templates' own blocks, by their hash, and nothing else."""

import base64
import hashlib
import re

import pytest
from markupsafe import Markup

from appraisal.appraise import appraise
from appraisal.site import render
from appraisal.site.content_security import secured
from appraisal.site.drawing import Page, draw, environment
from appraisal.site.layout import shared_content
from tests.datasets import dataset
from tests.site.drawn_pages import appraised, content_of

BARE = (
    "default-src 'none'; img-src 'self' file: data:; style-src 'self' file:; script-src 'none'; "
    "base-uri 'none'; form-action 'self' file:"
)


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def policy(html: str) -> str:
    (found,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    assert isinstance(found, str)
    return found


def drawn(source: str, **values: object) -> str:
    page = Page("x", "x.html", "X", content_of(**values))
    site = environment({"x.html": source}, "digest")
    return draw([page], site, shared_content(appraised(), [page]))["x.html"].decode()


def test_a_page_without_blocks_runs_nothing() -> None:
    html = drawn('<!DOCTYPE html>\n<html><head>\n  <meta charset="utf-8">\n</head><p>a</p>')
    assert policy(html) == BARE
    assert html.index("charset") < html.index("Content-Security") < html.index("</head>")


def test_blocks_of_templates_run_by_the_hash_of_their_bytes() -> None:
    html = drawn("<head></head><style>a{}</style><SCRIPT type=module>let a = 1;\r\n</SCRIPT>")
    assert f"style-src 'self' file: {hashed('a{}')};" in policy(html)
    assert f"script-src {hashed(chr(10).join(['let a = 1;', '']))};" in policy(html)
    assert html.endswith("<style>a{}</style><SCRIPT type=module>let a = 1;\n</SCRIPT>")


def test_data_is_not_let_run() -> None:
    html = drawn('<head></head><script type="application/json" id="d">{"a": 1}</script>')
    assert policy(html) == BARE


def test_a_script_that_reached_the_page_in_another_way_gets_no_hash() -> None:
    smuggled = Markup("<script>alert(1)</script><style>b{}</style>")
    html = drawn("<head></head>{{ x }}<script>ours()</script>", x=smuggled)
    assert "<script>alert(1)</script>" in html
    assert f"script-src {hashed('ours()')};" in policy(html)
    assert hashed("alert(1)") not in html
    assert hashed("b{}") not in html


def test_a_script_that_breaks_out_of_data_gets_no_hash() -> None:
    data = Markup("</script><script>alert(1)</script>")
    html = drawn('<head></head><script type="application/json">{{ x }}</script>', x=data)
    assert policy(html) == BARE


def test_style_attributes_of_templates_become_rules_and_others_stay_without_effect() -> None:
    smuggled = Markup('<i style="position:fixed">x</i>')
    html = drawn(
        '<head></head><b class="c" style="left: {{ n }}%">a</b><b style="left: 5%">b</b>{{ x }}',
        n=5,
        x=smuggled,
    )
    rule = '[data-s="1"][data-s]{left: 5%}'
    assert f"<style>{rule}</style>" in html
    assert hashed(rule) in policy(html)
    assert '<b class="c" data-s="1">a</b><b data-s="1">b</b>' in html
    assert '<i style="position:fixed">' in html


@pytest.mark.parametrize(
    ("attribute", "rule"),
    [
        ("style='color:red'", "color:red"),
        ("STYLE = 'color:red'", "color:red"),
        ('style="color: red !important"', "color: red !important"),
        ("style='font-family: \"A b\"'", 'font-family: "A b"'),
    ],
)
def test_style_attributes_become_rules_however_they_are_written(attribute: str, rule: str) -> None:
    html = drawn(f"<head></head><p {attribute}>a</p>")
    sheet = f'[data-s="1"][data-s]{{{rule}}}'
    assert f"<style>{sheet}</style>" in html
    assert hashed(sheet) in policy(html)
    assert html.endswith('<p data-s="1">a</p>')


def test_a_sign_left_open_in_a_style_attribute_swallows_no_other_rule() -> None:
    assert drawn('<head></head><p style="a: \'b">a</p>').endswith("<p >a</p>")


def test_code_that_names_a_style_is_no_style_attribute() -> None:
    source = (
        "{% macro f(style) %}{{ style }}{% endmacro %}<p>{{ f( style='q') }}{{ f( style=\"r\") }}"
    )
    assert drawn(source).endswith("<p>qr")


def test_a_style_attribute_cannot_end_its_rule() -> None:
    html = drawn('<head></head><b style="left: {{ n }}">a</b>', n="1} body {display: none")
    assert "display" not in html
    assert "<b >a</b>" in html


def test_style_attributes_within_scripts_are_left_as_they_are() -> None:
    script = "p.innerHTML = '<b style=\"left: 1px\">'"
    html = drawn(f"<head></head><script>{script}</script>")
    assert f"<script>{script}</script>" in html
    assert hashed(script) in policy(html)


def test_a_block_that_never_ends_gets_no_hash() -> None:
    assert policy(drawn("<head></head><script>a()")) == BARE


def test_the_mark_of_templates_never_reaches_a_page() -> None:
    mark = environment({}, "digest").mark
    html = drawn("{% macro a() %}<script>x</script>{% endmacro %}{{ a()|upper }}{{ '<style>' }}")
    assert mark not in html.lower()
    assert secured(f"<b {mark}>{mark.upper()}-", mark).endswith("<b>")
    assert secured(f"<b {mark.capitalize()}>İ£{mark.upper()}-", mark).endswith("<b>İ£")


def test_the_mark_is_another_for_other_files() -> None:
    assert environment({}, "a").mark == environment({}, "a").mark
    assert environment({}, "a").mark != environment({}, "b").mark


def test_every_page_has_one_policy_and_no_handler_or_style_attribute() -> None:
    for appraisal in (appraise(dataset()), appraised()):
        for path, content in render(appraisal).items():
            if path.endswith(".html"):
                html = content.decode()
                assert "unsafe" not in policy(html)
                assert not re.search(r"<[a-z][^<>]*\s(style|on[a-z]+)=", html), path
                blocks = re.findall(r"<(?:script|style)(?: type=\"module\")?>(.*?)</", html, re.S)
                assert all(hashed(block) in policy(html) for block in blocks), path
