"""Words that stand often are written once, and every text comes back as it was."""

import re

from hypothesis import given
from hypothesis import strategies as st

from appraisal.site.shorthand import FIRST_SIGN, SIGNS, shorthand

TEXTS = st.lists(
    st.lists(
        st.sampled_from(["council", "Councils", "and", "Ān", "ƀ", "ÿ £5", "x", "", "services"])
    ).map(" ".join)
)


def long(words: list[str], text: str) -> str:
    """A text in full, as the browser's script makes it."""
    signs = f"[{chr(FIRST_SIGN)}-{chr(FIRST_SIGN + SIGNS - 1)}]"
    return re.sub(signs, lambda sign: words[ord(sign[0]) - FIRST_SIGN], text)


def test_a_word_that_stands_often_has_a_sign_and_one_that_saves_nothing_has_none() -> None:
    words, short = shorthand(["council tax and council homes", "the council", "a council"])
    assert words[:2] == [" council", ""]
    assert short == ["council tax and\u0100 homes", "the\u0100", "a\u0100"]


def test_the_word_that_saves_most_comes_first() -> None:
    words, _ = shorthand([" tax tax tax tax tax", " authority authority authority"])
    assert words[:3] == [" authority", " tax", ""]


def test_a_letter_of_a_text_that_is_a_sign_stands_for_itself() -> None:
    words, short = shorthand(["\u0100ngel of council council council"])
    assert words[:2] == ["\u0100", " council"]
    assert short == ["\u0100ngel of\u0101\u0101\u0101"]


@given(TEXTS)
def test_every_text_comes_back_as_it_was(texts: list[str]) -> None:
    words, short = shorthand(texts)
    assert [long(words, text) for text in short] == texts
    assert len(words) == SIGNS
