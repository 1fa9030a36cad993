"""Text that a ` #` would cut off is refused; comments that cut nothing are not."""

import pytest

from appraisal.load.document import read_document
from tests.workspaces import cases

MEND = "Put quotes round text that has ` #` in it, or put the comment on a line of its own."


@pytest.mark.parametrize(
    ("text", "line_and_column", "cut"),
    cases(
        {
            "a number sign in text": ("why: Costs rise #1 priority\n", "1:17", "#1 priority"),
            "a number sign after a word": ("name: Area #1\n", "1:12", "#1"),
            "a number sign after a no-break space": ("name: Area\u00a0 #1\n", "1:13", "#1"),
            "a number sign after a tab": ("name: Area\t#1\n", "1:12", "#1"),
            "a number sign after a number": (
                "value: 5 #from the census\n",
                "1:10",
                "#from the census",
            ),
            "a comment after several words": ("name: Two words  # one\n", "1:18", "# one"),
            "nothing before it": ("why: #1 priority\n", "1:6", "#1 priority"),
            "a colour without quotes": ("primary: #003366\n", "1:10", "#003366"),
            "a colour on a line of braces": ("{\n  primary: #003366\n}", "2:12", "#003366"),
            "a colour whose line closes the braces": (
                "colours: {primary: #003366}\n",
                "1:20",
                "#003366}",
            ),
            "text in braces whose line closes them": (
                "a: {why: Costs rise #1, b: c}\nd: e\n",
                "1:21",
                "#1, b: c}",
            ),
            "text in braces of two lines": ("{why: Costs rise # x\n, b: c}", "1:18", "# x"),
            "an entry of a list": ("- a\n- Area #2\n", "2:8", "#2"),
            "an entry that is nothing else": ("- #2\n", "1:3", "#2"),
            "the last of two lines": ("note: Costs rise and\n  fall #1\n", "2:8", "#1"),
            "a line that begins with it": (
                "note: The council is\n  #1 in the country.\nb: 1\n",
                "2:3",
                "#1 in the country.",
            ),
            "the same in a list": ("- The council is\n  #1\n", "2:3", "#1"),
            "line ends of old Macs": ("a: 1\rnote: Costs rise #1\rb: 2\r", "2:18", "#1"),
            "line ends of Windows": ("a: 1\r\nnote: Costs rise #1\r\nb: 2\r\n", "2:18", "#1"),
            "letters of several bytes": ("# ££\nnote: £ 😀 #1\n", "2:11", "#1"),
        }
    ),
)
def test_text_cut_at_a_hash_is_named(text: str, line_and_column: str, cut: str) -> None:
    assert [str(problem) for problem in read_document("f.yaml", text.encode()).problems] == [
        f"f.yaml:{line_and_column}: The text is cut here: `{cut}` is read as a comment. {MEND}"
    ]


@pytest.mark.parametrize(
    ("text", "read"),
    cases(
        {
            "after a number": ("value: 5 # from the census\n", {"value": 5}),
            "after a date": ("date: 2026-01-31 # a Saturday\n", {"date": "2026-01-31"}),
            "after a word": ("level: medium  # low in 2021\n", {"level": "medium"}),
            "after an entry of a list": ("- a # b c\n- d\n", ("a", "d")),
            "after nothing": ("note: # to be written\n", {"note": None}),
            "after a key with more below it": ("a: #all\n  b: 1\n", {"a": {"b": 1}}),
            "after braces": ("a: {b: c d} #1\n", {"a": {"b": "c d"}}),
            "after quotes": ('a: "b #1" #2\n', {"a": "b #1"}),
            "on a line of its own": ("a: b c\n# d\ne: f\n", {"a": "b c", "e": "f"}),
            "a key that is commented out": ("a: b c\n#d: e\n", {"a": "b c"}),
            "such a key further in": ("a:\n  b: c d\n  #e: f\n", {"a": {"b": "c d"}}),
            "an entry that is commented out": ("- a b\n#- c\n", ("a b",)),
            "a line of hashes": ("a: b ####\n", {"a": "b"}),
            "in block text": ("a: |\n  b c #1\n", {"a": "b c #1\n"}),
            "in folded text": ("a: >\n  b c #1\n", {"a": "b c #1\n"}),
            "without a space": ("a: b c#1\n", {"a": "b c#1"}),
        }
    ),
)
def test_a_comment_that_cuts_nothing_stays(text: str, read: object) -> None:
    document = read_document("f.yaml", text.encode())
    assert document.problems == []
    data = document.data
    assert data == read or {key: str(value) for key, value in data.items()} == read
