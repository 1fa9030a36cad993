"""What people typed becomes HTML that is safe to publish."""

import pytest

from appraisal.render.markup import markdown_to_html


def test_markdown_becomes_html() -> None:
    assert markdown_to_html("A *word*\n\n- one\n- two\n") == (
        "<p>A <em>word</em></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"
    )


@pytest.mark.parametrize("empty", [None, ""])
def test_nothing_stays_nothing(empty: str | None) -> None:
    assert markdown_to_html(empty) == ""


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "[a](javascript:alert(1))",
        '<a href="https://a.example" onclick="alert(1)">a</a>',
        '<p style="color:red">a</p>',
    ],
)
def test_nothing_that_runs_gets_through(typed: str) -> None:
    html = markdown_to_html(typed)
    for forbidden in ("script", "onerror", "onclick", "javascript", "style=", "<img"):
        assert forbidden not in html


def test_links_to_the_web_stay() -> None:
    assert 'href="https://a.example/x"' in markdown_to_html("[a](https://a.example/x)")
