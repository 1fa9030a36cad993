"""Which rules of a stylesheet are about an element."""

import pytest

from appraisal.site.figures.rules import declarations, matches, rules_of
from tests.site.figures.boards import first

HTML = """<ul class="rows" id="all"><li class="a">1</li><li class="b" data-x="left">2</li>
<li class="b c"><span href="x#source-1">3</span></li></ul>"""


def about(selector: str) -> list[str]:
    """The texts of the elements that a selector is about."""
    rule = rules_of(f"{selector} {{ fill: red }}")
    found = [*first(HTML).within(), first(HTML)]
    return [one.text() for one in found if rule and matches(rule[0], one)]


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("li", ["1", "2", "3"]), (".b", ["2", "3"]), ("li.b.c", ["3"]), ("#all", ["1 2 3"]),
        (".rows span", ["3"]), ("ul > li.a", ["1"]), ("ul > span", []), (".a + .b", ["2"]),
        ("li:first-child", ["1"]), ("li:last-child", ["3"]), ("li:nth-child(even)", ["2"]),
        ("li:nth-child(2)", ["2"]), ("li:not(.b)", ["1"]), (":is(.a, .c)", ["1", "3"]),
        ("[data-x]", ["2"]), ('[data-x="left"]', ["2"]), ('[data-x="right"]', []),
        ('[href*="#source-"]', ["3"]), ("li[data-x]:not(.c)", ["2"]),
    ],
)  # fmt: skip
def test_a_selector_is_about_these(selector: str, expected: list[str]) -> None:
    assert about(selector) == expected


@pytest.mark.parametrize(
    ("selector", "within"),
    [
        ("li.b", set()), ("ul.rows.all > li span", {"ul", "rows", "all", "li"}),
        (".a + .b", set()), (".rows .a + .b", {"rows"}), (".a + .b span", {"b"}),
    ],
)  # fmt: skip
def test_a_rule_knows_the_names_of_what_an_element_has_to_stand_in(
    selector: str, within: set[str]
) -> None:
    assert rules_of(f"{selector} {{ fill: red }}")[0].within == within


@pytest.mark.parametrize(
    "selector", ["li:hover", "a:focus-visible", "li:has(> b)", ".a ~ .b", "p::after"]
)
def test_a_rule_that_no_picture_needs_is_passed_over(selector: str) -> None:
    assert rules_of(f"{selector} {{ fill: red }}") == ()


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("(min-width: 40rem)", True), ("(min-width: 200rem)", False), ("(max-width: 40em)", False),
        ("print", False), ("(prefers-color-scheme: dark)", False),
        ("(forced-colors: active)", False),
    ],
)  # fmt: skip
def test_what_holds_on_a_desk_in_the_light_holds(query: str, holds: bool) -> None:
    assert bool(rules_of(f"@media {query} {{ .a {{ fill: red }} }}")) is holds


def test_what_follows_a_query_is_still_read() -> None:
    found = rules_of(
        "/* x { */ @media print { .a { b: c } .d { e: f } } .g { h: i } @page { j: k }"
    )
    assert [rule.declared for rule in found] == [(("h", "i"),)]


def test_declarations_are_told_apart_outside_of_brackets() -> None:
    assert declarations("a: b; c: url(x;y); d") == (("a", "b"), ("c", "url(x;y)"))


def test_a_selector_with_an_id_weighs_more_than_one_with_classes() -> None:
    weights = [rule.weight for rule in rules_of("#a{b:c} .a.b p{b:c} p{b:c} :where(.a) p{b:c}")]
    assert weights == [(1, 0, 0), (0, 2, 1), (0, 0, 1), (0, 0, 1)]


def test_a_stylesheet_that_is_spoilt_tells_what_can_be_read() -> None:
    assert [r.declared for r in rules_of(".a { b: c } .d { e: f")] == [(("b", "c"),), (("e", "f"),)]
