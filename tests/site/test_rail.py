"""A long page lists its headings, once, below its headline; a short one doesn't."""

import pytest

from appraisal.site.rail import headings, unfolded, with_contents

WORDS = "word " * 1000
FOUR = (
    '<h2 id="one">One</h2><h2 class="wide" id="two">Two <em>parts</em></h2>'
    '<h2 id="three">Three &amp; more</h2><h2 id="four">Four<span class="sr"> unseen</span></h2>'
)
LISTED = (
    '\n<details class="contents no-print"><summary>On this page</summary>\n'
    '<nav aria-label="On this page"><ol>\n<li><a href="#one">One</a></li>\n'
    '<li><a href="#two">Two parts</a></li>\n<li><a href="#three">Three &amp; more</a></li>\n'
    '<li><a href="#four">Four</a></li>\n</ol></nav>\n</details>'
)


def page(inside: str) -> str:
    return (
        f"<body><h1>Site</h1><main><h1>Finding</h1>{inside}</main><footer>{WORDS}</footer></body>"
    )


def test_the_headings_are_listed_below_the_headline() -> None:
    given = page(FOUR + WORDS)
    top = "<main><h1>Finding</h1>"
    assert with_contents(given) == given.replace(top, top + LISTED)


@pytest.mark.parametrize(
    "inside",
    [
        FOUR,
        FOUR.replace(' id="four"', "") + WORDS,
        f"{FOUR}<details><summary>Why</summary>{WORDS}</details>",
        f"{FOUR}<svg><text>{WORDS}</text></svg>",
        f'<details>{FOUR}</details><h2 id="five">Five</h2>{WORDS}',
    ],
    ids=["short", "three to link to", "all folded", "words of a drawing", "headings in a fold"],
)
def test_what_is_short_or_folded_has_no_contents(inside: str) -> None:
    assert with_contents(page(inside)) == page(inside)


def test_a_page_without_headline_or_main_part_is_left_as_it_is() -> None:
    for html in (f"<main>{FOUR}{WORDS}</main>", f"<h1>a</h1>{FOUR}{WORDS}"):
        assert with_contents(html) == html


def test_a_fold_in_a_fold_is_folded_to_its_end() -> None:
    assert unfolded("a<details>b<details>c</details>d</details>e<svg>f</svg>g") == "aeg"


def test_a_heading_that_says_nothing_is_none() -> None:
    assert headings('<h2 id="a"> <svg>x</svg></h2><h2>b</h2><h2 id="c">C</h2>') == [("c", "C")]
