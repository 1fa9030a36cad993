"""What YAML cannot read is named where it began, and never in YAML's own words."""

import math
import re

import pytest

from appraisal.load.document import read_document
from appraisal.load.syntax import LONGEST
from tests.load.seven import SEVEN
from tests.random_cases import SHARE
from tests.workspaces import cases

NO_KEY = (
    "This line has no key with a colon and a space behind it. "
    "Write `key: value`; if it goes on with the text above, indent it further than that."
)
DASH = "A dash is missing before `id:`"
NOT_CLOSED = "is opened here and never closed."


@pytest.mark.parametrize(
    ("text", "said"),
    cases(
        {
            "a list": ("title: [A\ndate: 1\n", f"1:8: The bracket [ {NOT_CLOSED} Write ]"),
            "a list within a list": ("a: [[1, 2], [3\nb: 1\n", f"1:13: The bracket [ {NOT_CLOSED}"),
            "a list within braces": ("a: {b: [1, 2}\n", f"1:8: The bracket [ {NOT_CLOSED}"),
            "braces over several lines": ("a: {\n  b: 1,\n  c: 2\nd: 1\n", "1:4: The brace {"),
            "a bracket too many": ("a: [1]]\n", "1:7: This ] closes nothing. Take it away."),
            "a brace on a line of its own": ("a: 1\n}\n", "2:1: This } closes nothing."),
            "a quote": ('title: "A\n', f'1:8: The quotation mark " {NOT_CLOSED} Write "'),
            "a quote that another seems to close": (
                'a: "x\nb: 1\nc: "y"\n',
                f'1:4: The quotation mark " {NOT_CLOSED}',
            ),
            "a quote in a quote": (
                "a: 'The council's plan'\n",
                (
                    "1:4: The text goes on behind what ' opened, so it needs quotes round all of "
                    'it. Write "The council\'s plan".'
                ),
            ),
            "a colon in text": ("title: A: b\n", "1:8: Text with a colon and a space in it needs"),
            "a colon in text with quotes": ('a: "b" c: d\n', '1:4: The text goes on behind what "'),
            "two keys in a line": (
                "tier: district within: shire\n",
                (
                    "1:7: Text with a colon and a space in it needs quotes round it. "
                    'Write "district within: shire", or `within:` on a line of its own.'
                ),
            ),
            "a colon in braces": ("a: {b: As now: x}\n", "1:8: Text with a colon and a space"),
            "a comma in braces": ("a: {value: 1 date: 2}\n", "1:14: A comma is missing before"),
            "a comma after quotes": ('a: {b: "x" c: 1}\n', "1:12: A comma is missing before `c"),
            "a colon forgotten at first": ("title A\ndate: 1\n", f"1:1: {NO_KEY}"),
            "a colon forgotten": ("a: 1\nb 2\nc: 3\n", f"2:1: {NO_KEY}"),
            "a colon forgotten below a key": ("a:\n  b 2\n  c: 3\n", f"2:3: {NO_KEY}"),
            "a colon forgotten before braces": ("a:\n  b {c: 1, d: 2}\n  e: 3\n", f"2:3: {NO_KEY}"),
            "a line that goes on at the margin": ("a: b\nc d.\n", f"2:1: {NO_KEY}"),
            "a dash forgotten": ("- id: a\nid: b\n", f"2:1: {DASH}: the entries above begin"),
            "a dash forgotten at first": ("a:\n  id: a\n    name: A\n", f"2:3: {DASH}: each entry"),
            "a dash without its space": ("- a: 1\n-b: 2\n", "2:1: There is no space behind"),
            "dashes in two columns": (
                "a:\n  - b\n - c\n",
                (
                    "3:2: The indentation is wrong: the dash begins in column 2, and the dash "
                    "(line 2) in column 3. Begin it in column 3, with spaces before it."
                ),
            ),
            "text that goes on with a colon": (
                "a: b\n  the end: c\n",
                (
                    "2:3: The indentation is wrong: `the end:` stands further right than `a:` "
                    "(line 1), which has its value already. Begin it in column 1; if it goes on "
                    "with the text above, put quotes round all of that."
                ),
            ),
            "a dash alone": ("a: -\n", "1:4: A dash alone is the beginning of a list."),
            "a question mark": ("a: ? b\n", "1:4: Text that starts with a question mark needs"),
            "a stroke": ("a: | b\n", "1:4: Text that starts with an upright stroke needs quotes"),
            "a backtick": ("a: `b`\n", "1:4: Text that starts with a backtick needs quotes"),
            "text behind a bracket": ("a: [b] c\n", "1:8: The value ends at its ], and `c` stands"),
            "text with a bracket in braces": ("a: {b: c [d]}\n", "1:8: Text with `[` in it needs"),
            "curly quotes": ("a: “b: c”\n", "1:4: “ is no quotation mark to this file"),
        }
    ),
)
def test_what_was_forgotten_is_named_where_it_began(text: str, said: str) -> None:
    (problem,) = read_document("f.yaml", text.encode()).problems
    assert str(problem).startswith(f"f.yaml:{said}")


YAMLS_OWN = re.compile(
    r"YAML|scalar|token|block (mapping|sequence|collection)|flow (mapping|sequence)|indicator|"
    r"mapping values|stream|expected|while (scanning|parsing)|simple key|alphabetic",
)
INDENTING = " \n#"
SIGNS = "{}[]\"':-,@%&*!|>#?\n “"
EACH = math.ceil(3 / SHARE)
"""In CI a sign is tried at every third place, at home at every twelfth: the next sign at others."""


@pytest.mark.parametrize("file", ["councils/alder.yaml", "options/two-councils.yaml"])
@pytest.mark.parametrize("sign", ["", *SIGNS])
def test_no_slip_is_told_in_the_words_of_a_parser(file: str, sign: str) -> None:
    """A sign is typed, or one is lost, at every so many places of a file."""
    text = SEVEN[file]
    for at in range(3 * SIGNS.find(sign) % EACH, len(text), EACH):
        spoilt = text[:at] + sign + text[at + (not sign) :]
        for problem in read_document(file, spoilt.encode()).problems:
            assert not YAMLS_OWN.search(f"{problem.what} {problem.mend}"), (at, str(problem))
            # What is indented wrongly shows where the next thing stands beside it.
            if sign not in INDENTING:
                assert problem.line <= spoilt[:at].count("\n") + 2, (at, str(problem))


def test_a_huge_file_is_told_where_its_bracket_began_all_the_same() -> None:
    text = "a: [" + "x, " * 10 + "\n" + "  y,\n" * 100_000 + "b: 1\n"
    (problem,) = read_document("f.yaml", text.encode()).problems
    assert str(problem).startswith(f"f.yaml:1:4: The bracket [ {NOT_CLOSED}")


def test_what_nothing_explains_is_told_in_plain_words() -> None:
    (problem,) = read_document("f.yaml", b"a: b: c\n" + b"#" * LONGEST).problems
    assert problem.what == "This cannot be read."


ALDER, OPTION = "councils/alder.yaml", "options/two.yaml"
TOO_FAR = "stands further right than"


@pytest.mark.parametrize(
    ("file", "text", "said"),
    cases(
        {
            "between two": (
                ALDER,
                "facts:\n  debt: 1\nstaff: 2\n  area: 3\n",
                (
                    "3:1: The indentation is wrong: `staff:` stands further left than `area:` "
                    "(line 4), and both belong under `facts:` (line 1). Begin it in column 3."
                ),
            ),
            "the first": (
                ALDER,
                "name: A\nfacts:\nstaff: 2\n  area: 3\n",
                (
                    "3:1: The indentation is wrong: `staff:` stands further left than `area:` "
                    "(line 4), and both belong under `facts:` (line 2). Begin it in column 3."
                ),
            ),
            "two of them": (
                ALDER,
                "facts:\n  debt: 1\nstaff: 2\ntax: 3\n  area: 4\n",
                "3:1: The indentation is wrong: `staff:` stands further left than `area:` (line 5)",
            ),
            "one with keys below it": (
                OPTION,
                "scores:\n  a:\n    score: 1\nb:\n    score: 2\n  c:\n    score: 3\n",
                (
                    "4:1: The indentation is wrong: `b:` stands further left than `c:` (line 6), "
                    "and both belong under `scores:` (line 1). Begin it in column 3."
                ),
            ),
            "one that has its place there": (
                ALDER,
                "facts:\n  debt: 1\nthemes: {climate: low}\n  note: x\n",
                f"4:3: The indentation is wrong: `note:` {TOO_FAR} `themes:` (line 3)",
            ),
            "an entry among entries": (
                "sources.yaml",
                "census:\n  title: A\nbudgets: {title: B}\n  url: x\n",
                f"4:3: The indentation is wrong: `url:` {TOO_FAR} `budgets:` (line 3)",
            ),
            "one whose neighbours are in another column": (
                ALDER,
                "facts:\n  debt: 1\nstaff: 2\n   area: 3\n",
                f"4:4: The indentation is wrong: `area:` {TOO_FAR} `staff:` (line 3)",
            ),
        }
    ),
)
def test_a_key_too_far_left_is_named_and_not_the_key_below_it(
    file: str, text: str, said: str
) -> None:
    (problem,) = read_document(file, text.encode()).problems
    assert str(problem).startswith(f"{file}:{said}")


INDENT = "Begin each of its lines in column"


@pytest.mark.parametrize(
    ("text", "said"),
    cases(
        {
            "text of two lines, one with a colon": (
                "name: A\nsummary:\n  One thing.\n  And two: more.\n",
                (
                    "2:1: The text below `summary:` is not marked as its text. Write `summary: |`, "
                    "and indent each line of the text further than that."
                ),
            ),
            "text that is not indented": (
                "summary:\nOne thing and\nanother.\nname: A\n",
                "1:1: The text below `summary:` is not marked as its text. Write `summary: |`",
            ),
            "text that is marked and not indented": (
                "summary: |\nOne thing.\nname: A\n",
                (f"1:1: The text of `summary:` is not indented further than the key. {INDENT} 3."),
            ),
            "marked text within another key": (
                "scores:\n  voice:\n    why: >-\n    Near to all.\n    score: 5\n",
                f"3:5: The text of `why:` is not indented further than the key. {INDENT} 7.",
            ),
            "keys where no text is wanted": (
                "scores:\n  voice 5\n  care: 3\n",
                f"2:3: {NO_KEY}",
            ),
        }
    ),
)
def test_text_that_is_not_written_as_text_is_told_at_its_key(text: str, said: str) -> None:
    (problem,) = read_document(OPTION, text.encode()).problems
    assert str(problem).startswith(f"{OPTION}:{said}")


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ('"See C:\\Users\\plans."', "1:13"),
        ('"See C:\\plans."', "1:11"),
        ('{b: "See C:\\plans"}', "1:15"),
    ],
)
def test_a_backslash_in_double_quotes_is_at_fault_and_no_quote(written: str, place: str) -> None:
    (problem,) = read_document("f.yaml", f"a: {written}\n".encode()).problems
    assert f"{problem.line}:{problem.column}" == place
    assert problem.what == "A backslash has a meaning of its own within double quotes."
    assert problem.mend == ("Put single quotes round the text, or write two backslashes for each.")


def test_lists_without_brackets_round_them_are_told_so() -> None:
    (problem,) = read_document("f.yaml", b"curve: [0, 0], [50, 100]\n").problems
    assert str(problem) == (
        "f.yaml:1:8: Several lists stand here, and the brackets round them all are missing. "
        "Write [[0, 0], [50, 100]]."
    )


def test_lists_without_brackets_round_them_in_braces_are_told_so() -> None:
    (problem,) = read_document("f.yaml", b"a: {curve: [0, 0], [50, 100]}\n").problems
    assert str(problem) == (
        "f.yaml:1:12: A list stands here where a key is wanted. "
        "Where several lists are one value, write [[…], […]], brackets round all."
    )
