"""Places and shortened texts of messages, and keys that lack a space."""

import pytest

from appraisal.load.document import read_document
from appraisal.load.writing import STUCK_COLON, end_of, shortened, twice, without_space


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", (1, 1)),
        ("ab", (1, 3)),
        ("a\n", (2, 1)),
        ("a\r\nb\rc\nd", (4, 2)),
        ("a\r\n\r\n", (3, 1)),
    ],
)
def test_the_end_of_a_text_counts_lines_of_every_system(text: str, place: tuple[int, int]) -> None:
    assert end_of(text) == place


@pytest.mark.parametrize(
    ("text", "short"),
    [("a\n  b", "a b"), ("x" * 40, "x" * 40), ("x" * 41, "x" * 40 + "…")],
)
def test_a_text_in_a_message_is_one_line_of_forty_characters(text: str, short: str) -> None:
    assert shortened(text) == short


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("low:48", "Write `low: 48` with a space."),
        ("low:48,500", "Write `low: 48500` with a space and without the comma."),
        ("why:a, b", 'Write `why: "a, b"` with a space, and quotes round the text.'),
    ],
)
def test_a_key_that_lacks_its_space_is_written_out_in_the_mend(text: str, mend: str) -> None:
    found = STUCK_COLON.fullmatch(text)
    assert found
    assert without_space(found) == (f"`{text}` has no space after its colon.", mend)


@pytest.mark.parametrize("text", ["https://example.org", "a: b", "a:", "two words:x", ":x", "::"])
def test_what_is_no_key_lacks_no_space(text: str) -> None:
    assert STUCK_COLON.fullmatch(text) is None


@pytest.mark.parametrize(
    ("written", "sign", "mend"),
    [
        ("value:\u00a0106045", "no-break space", "Write `value: 106045` with a space."),
        ("tier:\u202fdistrict", "no-break space", "Write `tier: district` with a space."),
        ("tier:\u200bdistrict", "zero-width space", "Write `tier: district` with a space."),
        (
            "value:\u200b106,045",
            "zero-width space",
            "Write `value: 106045` with a space and without the comma.",
        ),
    ],
)
def test_a_space_that_is_none_is_named_after_a_colon(written: str, sign: str, mend: str) -> None:
    found = STUCK_COLON.fullmatch(written)
    assert found is not None
    key = written.partition(":")[0]
    what = f"`{key}:` has a {sign} after its colon, which cannot be seen and is no space."
    assert without_space(found) == (what, mend)


def test_such_a_space_is_named_where_it_stands_in_a_file() -> None:
    for text, place in (("a: {value:\u00a05, b: 1}", "1:5"), ("a: b\ntier:\u00a0x\n", "2:1")):
        (problem,) = read_document("f.yaml", text.encode()).problems
        assert str(problem).startswith(f"f.yaml:{place}: `")
        assert "has a no-break space after its colon" in problem.what


def test_an_id_that_stands_twice_may_be_meant_for_another() -> None:
    again = [((3, 1), "census", 1)]
    what = "The key 'census' stands here a second time (first in line 1)."
    assert twice(again) == ((3, 1), what, "Keep one of the two.")
    assert twice(again, are_ids=True) == (
        (3, 1),
        what,
        "Keep one of the two, or give one of them an id of its own.",
    )
