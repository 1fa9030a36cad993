"""Texts that are accepted are drawn at once; the others are refused."""

import cProfile
import random

import pytest

from appraisal.model.texts import DEEPEST, MOST, depth, refusal
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


SIZE = 1500
"""Signs of a text that is drawn here: enough for every bound on signs and depth to be reached."""


def fill(start: str, unit: str) -> str:
    return (start + unit * SIZE)[:SIZE]


WORST = {
    "brackets": fill("[" * MOST["["], "a"),
    "brackets before words": fill("[ x" * MOST["["], " b"),
    "brackets before entities": fill("[" * MOST["["], "&a;"),
    "brackets and backslashes": fill("[" * MOST["["] + "\\|" * MOST["\\"], "a"),
    "headings": fill("", "#\n"),
    "quotations": fill("", "> " * DEEPEST + "a\n\n"),
    "lists": fill("", "1. " * DEEPEST + "a\n"),
    "emphasis": fill("", "*a **b "),
    "a wide table": "|a" * 250 + "\n" + "|-" * 250 + "\n" + "|b" * 250,
    "a long table": fill("a|b\n-|-\n", "|\n"),
    "code": " ".join("`" * i for i in range(1, 53)),
}
"""What was slowest among everything that was tried, within the bounds."""


def steps(text: str) -> int:
    """The calls that it takes to draw a text: the same on every machine, however busy."""
    profile = cProfile.Profile()
    profile.runcall(markdown_to_html, text)
    return sum(entry.callcount for entry in profile.getstats())


ORDINARY = fill("", "Some words, and more of the same.\n\n- one\n- two\n\n")
MOST_TIMES = 100
"""So many times the steps of an ordinary text of the same length may any other take. The worst that
is accepted takes 74, and brackets without a bound 140."""


@pytest.fixture(scope="module")
def most() -> int:
    """The steps that any text may take."""
    markdown_to_html("What is set up once is no part of it.")
    return MOST_TIMES * steps(ORDINARY)


@pytest.mark.parametrize("text", WORST.values(), ids=WORST.keys())
def test_the_worst_that_is_accepted_takes_few_times_the_steps_of_another(
    text: str, most: int
) -> None:
    assert refusal(text) is None
    assert steps(text) < most


ALPHABET = " \n[]()*_`>#-+1.|!<&\\"


def made_up(chance: random.Random) -> str:
    """A text of short pieces, each repeated, cut to what is accepted."""
    text = ""
    while len(text) < chance.choice([100, 400, SIZE]):
        piece = "".join(chance.choice(ALPHABET) for _ in range(chance.randint(1, 6)))
        text += piece * chance.choice([1, 2, 5, 20, 100, 1000])
    text = text[:SIZE]
    for character, most in MOST.items():
        parts = text.split(character)
        text = character.join(parts[: most + 1]) + "a".join(["", *parts[most + 1 :]])
    return text[:SIZE]


def test_whatever_is_accepted_is_drawn_in_as_few_steps_and_without_an_error(most: int) -> None:
    chance = random.Random(20261129)  # noqa: S311 - a test
    texts = [text for _ in range(40) if refusal(text := made_up(chance)) is None]
    assert len(texts) > 20
    assert max(map(steps, texts)) < most
