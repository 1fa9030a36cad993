"""Texts that are accepted are drawn at once; the others are refused."""

import random
import time

import pytest

from appraisal.model.texts import DEEPEST, LONGEST, MOST, depth, refusal
from appraisal.site.markup import markdown_to_html


@pytest.mark.parametrize(
    ("text", "deep"),
    [
        ("", 0),
        ("Two words", 0),
        ("- one\n- two", 1),
        ("> - 1. a", 3),
        ("    - a", 2),
        ("\t\t- a", 3),
        ("3.5 million - a figure > 2", 0),
        ("-5", 0),
    ],
)
def test_the_depth_of_a_text_counts_marks_and_indents(text: str, deep: int) -> None:
    assert depth(text) == deep


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a" * 10_001, "This text has 10,001 characters; 10,000 is the most."),
        ("[" * 8000, "This text has '[' 8,000 times; 80 is the most."),
        ("<" * 81, "This text has '<' 81 times; 80 is the most."),
        ("- " * 13 + "a", "This text has lists or quotations more than 12 deep."),
        (">" * 13, "This text has lists or quotations more than 12 deep."),
        ("1. " * 500, "This text has lists or quotations more than 12 deep."),
    ],
)
def test_texts_too_long_or_too_deep_are_refused(text: str, what: str) -> None:
    refused = refusal(text)
    assert refused is not None
    assert refused[0] == what


@pytest.mark.parametrize("text", ["", "a" * 10_000, "[a](https://a.example) " * 80, "> " * 12])
def test_texts_within_the_bounds_are_accepted(text: str) -> None:
    assert refusal(text) is None


def fill(start: str, unit: str) -> str:
    return (start + unit * LONGEST)[:LONGEST]


WORST = {
    "brackets": fill("[" * MOST["["], "a"),
    "brackets before words": fill("[ x" * MOST["["], " b"),
    "brackets before quotation marks": fill("[" * MOST["["], '"'),
    "brackets before entities": fill("[" * MOST["["], "&a;"),
    "brackets and backslashes": fill("[" * MOST["["] + "\\|" * MOST["\\"], "a"),
    "images": fill("![" * MOST["["], " a"),
    "headings": fill("", "#\n"),
    "quotations": fill("", "> " * DEEPEST + "a\n\n"),
    "lists": fill("", "1. " * DEEPEST + "a\n"),
    "emphasis": fill("", "*a **b "),
    "a wide table": "|a" * 1600 + "\n" + "|-" * 1600 + "\n" + "|b" * 1600,
    "a long table": fill("a|b\n-|-\n", "|\n"),
    "code": " ".join("`" * i for i in range(1, 130)),
}
"""What was slowest among everything that was tried, within the bounds."""


def seconds(text: str) -> float:
    """The processor's time to draw a text: other programs on the machine do not count."""
    start = time.process_time()
    markdown_to_html(text)
    return time.process_time() - start


ORDINARY = ("Some words, and more of the same.\n\n- one\n- two\n\n" * 1000)[:LONGEST]
MOST_TIMES = 100
"""So many times as long as an ordinary text of the same length may any other take."""


def longest() -> float:
    """What any text may take here and now: other machines, and busy ones, are slower at both."""
    return MOST_TIMES * min(seconds(ORDINARY) for _ in range(3))


@pytest.mark.parametrize("text", WORST.values(), ids=WORST.keys())
def test_the_worst_that_is_accepted_takes_no_more_than_a_hundred_times_as_long(text: str) -> None:
    assert refusal(text) is None
    assert seconds(text) < longest()


ALPHABET = " \n[]()*_`>#-+1.|!<&\\"


def made_up(chance: random.Random) -> str:
    """A text of short pieces, each repeated, cut to what is accepted."""
    text = ""
    while len(text) < chance.choice([200, 2000, LONGEST]):
        piece = "".join(chance.choice(ALPHABET) for _ in range(chance.randint(1, 6)))
        text += piece * chance.choice([1, 2, 5, 20, 100, 1000])
    text = text[:LONGEST]
    for character, most in MOST.items():
        parts = text.split(character)
        text = character.join(parts[: most + 1]) + "a".join(["", *parts[most + 1 :]])
    return text[:LONGEST]


def test_whatever_is_accepted_is_drawn_about_as_fast_and_without_an_error() -> None:
    chance = random.Random(20261129)  # noqa: S311 - a test
    texts = [text for _ in range(120) if refusal(text := made_up(chance)) is None]
    assert len(texts) > 40
    assert max(map(seconds, texts)) < longest()
