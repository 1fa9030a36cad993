"""What a comma or a missing space inside braces or brackets would lose is refused in its place."""

import pathlib

import pytest

from appraisal.load.document import read_document
from tests.workspaces import AREA, cases, problems_of, workspace

QUOTES = "Put quotes round text that has a comma."
OWN = "if these are numbers of their own, put a space after each comma."


def said_of(text: str) -> list[str]:
    return [
        str(problem).removeprefix("f.yaml:")
        for problem in read_document("f.yaml", text.encode()).problems
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    cases(
        {
            "thousands": (
                "{value: 83,773, source: x}",
                ["1:12: 83,773 is cut at its comma. Write 83773 without the comma."],
            ),
            "thousands before the closing brace": (
                "{source: x, value: 83,773}",
                ["1:23: 83,773 is cut at its comma. Write 83773 without the comma."],
            ),
            "thousands after a space": (
                "{value: 83, 773, source: x}",
                ["1:13: 83,773 is cut at its comma. Write 83773 without the comma."],
            ),
            "millions": (
                "{value: 1,234,567}",
                ["1:11: 1,234,567 is cut at its comma. Write 1234567 without the commas."],
            ),
            "millions whose groups are alike": (
                "{value: 1,234,234}",
                ["1:11: 1,234,234 is cut at its comma. Write 1234234 without the commas."],
            ),
            "a negative number with decimals": (
                "{low: -1,234.5}",
                ["1:10: -1,234.5 is cut at its comma. Write -1234.5 without the comma."],
            ),
            "a decimal comma": (
                "{value: 12,5}",
                [
                    (
                        "1:12: 12,5 is cut at its comma. "
                        "Write one number without commas, such as 1234.5."
                    )
                ],
            ),
            "three numbers": (
                "{low: 1,000, value: 2,000, high: 3,000}",
                [
                    "1:9: 1,000 is cut at its comma. Write 1000 without the comma.",
                    "1:23: 2,000 is cut at its comma. Write 2000 without the comma.",
                    "1:36: 3,000 is cut at its comma. Write 3000 without the comma.",
                ],
            ),
            "text": (
                "{why: Close to residents, but small}",
                [f"1:27: The text is cut at its comma, before `but small`. {QUOTES}"],
            ),
            "text with several commas": (
                "{why: Rural, far from it all, poor, source: x}",
                [f"1:14: The text is cut at its comma, before `far from it all`. {QUOTES}"],
            ),
            "money in text": (
                "{why: Costs £1,200 a year}",
                [f"1:16: The text is cut at its comma, before `200 a year`. {QUOTES}"],
            ),
            "text that begins with a number": (
                "{why: 83,773 people live here}",
                [f"1:10: The text is cut at its comma, before `773 people live here`. {QUOTES}"],
            ),
            "text over two lines": (
                "{why: Close to\n  residents, but\n  small}",
                [f"2:14: The text is cut at its comma, before `but small`. {QUOTES}"],
            ),
            "one word more": (
                "{population: unknown, something}",
                [
                    (
                        "1:23: `something` has no value. Put quotes round text that has a comma, "
                        "write `something: …`, or take it away."
                    )
                ],
            ),
            "no space after a colon": (
                "{value: 50, low:48, source: x}",
                ["1:13: `low:48` has no space after its colon. Write `low: 48` with a space."],
            ),
            "no space at all": (
                "{low:48}",
                ["1:2: `low:48` has no space after its colon. Write `low: 48` with a space."],
            ),
            "no space, and thousands": (
                "{value: 50, low:48,500}",
                [
                    (
                        "1:13: `low:48,500` has no space after its colon. "
                        "Write `low: 48500` with a space and without the comma."
                    )
                ],
            ),
            "no space, and text with a comma": (
                "{why:Rural, but rich}",
                [
                    (
                        "1:2: `why:Rural, but rich` has no space after its colon. "
                        'Write `why: "Rural, but rich"` with a space, and quotes round the text.'
                    )
                ],
            ),
            "no space before braces": (
                "{value:{low: 1}}",
                ["1:7: There is no space after this colon. Write one, or put quotes round text."],
            ),
            "no space before a web address": (
                "{url:https://example.org}",
                [
                    (
                        "1:2: `url:https://example.org` has no space after its colon. "
                        "Write `url: https://example.org` with a space."
                    )
                ],
            ),
            "a known key alone": (
                "{value: 5, low, source: x}",
                ["1:12: `low` has no value. Write `low: …` or take it away."],
            ),
            "a key in quotes alone": (
                '{value: 5, "low"}',
                ["1:12: `low` has no value. Write `low: …` or take it away."],
            ),
            "a key after a list": (
                "{members: [a, b], low}",
                ["1:19: `low` has no value. Write `low: …` or take it away."],
            ),
            "a key after text in quotes": (
                '{why: "Close", but small}',
                ["1:16: `but small` has no value. Write `but small: …` or take it away."],
            ),
            "mistakes at several depths": (
                "a: {b: {c: 1,000}}\nd: [{e f, g: h}]\n",
                [
                    "1:14: 1,000 is cut at its comma. Write 1000 without the comma.",
                    "2:6: `e f` has no value. Write `e f: …` or take it away.",
                ],
            ),
            "a comment that looks like a colon": (
                "{low # : 4\n, high: 5}",
                ["1:2: `low` has no value. Write `low: …` or take it away."],
            ),
            "noughts after a comma in a list": (
                "[[80,000, 0], [90000, 100]]",
                [f"1:3: 80,000 is cut at its comma. Write 80000 without the comma; {OWN}"],
            ),
            "thousands in a list of numbers with spaces": (
                "[1,234,567, 0]",
                [f"1:2: 1,234,567 is cut at its comma. Write 1234567 without the commas; {OWN}"],
            ),
            "noughts in a pair": (
                "[80,000]",
                [f"1:2: 80,000 is cut at its comma. Write 80000 without the comma; {OWN}"],
            ),
        }
    ),
)
def test_what_is_cut_is_named_with_its_mend(text: str, said: list[str]) -> None:
    assert said_of(text) == said


@pytest.mark.parametrize(
    ("text", "read"),
    cases(
        {
            "a key with a colon and nothing": ("{a: , b: }", {"a": None, "b": None}),
            "a colon on the next line": ("{? a\n: 1}", {"a": 1}),
            "a colon after a comment": ("{? a # b\n: 1}", {"a": 1}),
            "an empty key in block style": ("note:\nvalue: 5\n", {"note": None, "value": 5}),
            "quotes": ('{why: "a, b"}', {"why": "a, b"}),
            "a comma in block style": ("why: a, b\n", {"why": "a, b"}),
            "empty quotes": ('{a: ""}', {"a": ""}),
            "a trailing comma": ("{a: 1,}", {"a": 1}),
            "pairs without spaces": ("[[0,0],[50,100]]", ((0, 0), (50, 100))),
            "pairs with spaces": ("[[0, 0], [50, 100]]", ((0, 0), (50, 100))),
            "a list of words": ("[a,b, c]", ("a", "b", "c")),
            "numbers in quotes": ("['80','000', 0]", ("80", "000", 0)),
        }
    ),
)
def test_nothing_else_is_refused(text: str, read: object) -> None:
    document = read_document("f.yaml", text.encode())
    assert (document.problems, document.data) == ([], read)


def test_an_unclosed_run_of_hashes_takes_no_time() -> None:
    assert len(said_of("{a: b, c " + "# " * 100_000 + "\n}")) == 1


def test_a_comma_in_a_figure_of_a_workspace_is_found_in_its_file(tmp_path: pathlib.Path) -> None:
    city = (
        "name: City\ntier: unitary\nfacts:\n  population: {value: 83,773, low:48, source: census}\n"
    )
    assert problems_of(workspace(tmp_path, AREA, {"councils/city.yaml": city})) == [
        "councils/city.yaml:4:26: 83,773 is cut at its comma. Write 83773 without the comma.",
        (
            "councils/city.yaml:4:31: `low:48` has no space after its colon. "
            "Write `low: 48` with a space."
        ),
    ]


def test_a_text_cut_at_its_comma_hides_no_fault_beside_it(tmp_path: pathlib.Path) -> None:
    sources = "a: {title: The case, for two councils, date: Nov 2025}\n"
    assert problems_of(workspace(tmp_path, {"sources.yaml": sources})) == [
        f"sources.yaml:1:22: The text is cut at its comma, before `for two councils`. {QUOTES}",
        "sources.yaml:1:46: 'Nov 2025' is not a date. Write 2025-11.",
    ]
