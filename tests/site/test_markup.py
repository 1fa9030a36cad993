"""What people typed becomes HTML that is safe to publish."""

import pytest

from appraisal.site.markup import markdown_to_html, one_stop


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


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/x?y=1#z",
        "https://a.example/@b",
        "https://a.example?b@c",
        "http://a.example",
        "mailto:a@a.example",
        "#word-gap",
    ],
)
def test_links_to_the_web_to_people_and_within_the_page_stay(address: str) -> None:
    assert f'href="{address}"' in markdown_to_html(f"[a]({address})")


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        r"\\\\evil.example",
        r"/\\evil.example",
        "/rooted",
        "../x.html",
        "./x.html",
        "x.html",
        "?q=1",
        "https:evil.example",
        "https:///evil.example",
        "https://good.gov.uk@evil.example",
        "https://good.gov.uk:80@evil.example/x",
        r"https:\\\\evil.example",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#9;script:alert(1)",
        "java&#10;script:alert(1)",
        "ht&#9;tps://evil.example",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
    ],
)
def test_other_addresses_are_not_links_and_their_words_stay(address: str) -> None:
    for typed in (f"[words]({address})", f"<a href='{address}'>words</a>"):
        html = markdown_to_html(typed)
        assert "href" not in html
        assert "words" in html


def test_a_text_that_is_too_deep_is_refused_before_it_is_drawn() -> None:
    with pytest.raises(ValueError, match="more than 12 deep"):
        markdown_to_html("> " * 100 + "a")


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        ("<p>Published by Parks Ltd.. Figures</p>", "<p>Published by Parks Ltd. Figures</p>"),
        ("<p>It touches <a>Ham Ltd.</a>. More</p>", "<p>It touches <a>Ham Ltd.</a> More</p>"),
        ("<p><strong><a>Speak up!</a></strong>.</p>", "<p><strong><a>Speak up!</a></strong></p>"),
        ("<li>bins etc..</li>", "<li>bins etc.</li>"),
    ],
)
def test_a_name_with_a_stop_of_its_own_ends_its_sentence(drawn: str, expected: str) -> None:
    assert one_stop(drawn) == expected


@pytest.mark.parametrize(
    "drawn",
    [
        "<p>And so on... Then</p>",
        "<p>From 2..3 to 4.</p>",
        '<a href="../a.html">A</a>.',
        "<script>f = [...a.]. \n</script>",
        "<p>One. Two.</p>",
    ],
)
def test_no_other_stop_goes(drawn: str) -> None:
    assert one_stop(drawn) == drawn
