"""What stands beside the cells of a workshop's sheets."""

import functools

import pytest

from appraisal.appraise import Appraisal
from appraisal.appraise.workshop.ranges import End, Range
from appraisal.findings.workshop_sheets import (
    anchor_lines,
    ask_words,
    criterion_words,
    end_words,
    evidence_words,
    is_share,
    level_words,
    money_lines,
    score_now,
    span_words,
    unit_words,
)
from appraisal.model import Criterion
from tests.findings.cases_of_sheets import others


@functools.cache
def area() -> Appraisal:
    return others()


def leaf(identifier: str) -> Criterion:
    return next(each for each in area().dataset.leaves() if each.id == identifier)


def end(option: str, criterion: str) -> End:
    return End(option, area().matrix.cells[option, criterion])


@pytest.mark.parametrize(
    ("criterion", "unit"),
    [
        ("size", "a number of people"),
        ("need", "a percentage, such as 40%"),
        ("gulf", "percentage points, such as 5%"),
        ("debt", "£ million, divided by homes"),
        ("one-piece", "1 for every council in one piece, else 0"),
        ("voice", "a score from 0 to 100"),
        ("content", "a number of per cent, such as 40"),
    ],
)
def test_the_unit_of_a_level_is_told_as_it_is_to_be_written(criterion: str, unit: str) -> None:
    assert unit_words(area().dataset, leaf(criterion)) == unit


def test_shares_are_those_of_people_among_people() -> None:
    shares = [each.id for each in area().dataset.leaves() if is_share(area().dataset, each)]
    assert shares == ["need", "gulf"]


def test_a_score_lies_on_an_anchor_or_between_two() -> None:
    data = area().dataset
    assert end_words(data, leaf("voice"), end("stay", "voice")) == (
        "Score 0 of 100, which is ‘None has one’, as under ‘stay’."
    )
    assert level_words(data, leaf("trust"), end("stay", "trust").cell) == (
        "Score 40 of 100, between ‘None’ (0) and ‘Full’ (100)"
    )
    assert level_words(data, leaf("trust"), end("join", "trust").cell) == "not scored"
    assert anchor_lines(leaf("trust")) == ("0: None", "100: Full")
    assert anchor_lines(leaf("size")) == ()


def test_what_a_figure_came_to_elsewhere_is_told_as_that() -> None:
    found = level_words(area().dataset, leaf("cost"), end("join", "cost").cell)
    assert found == "£2m (£1m to £3m), which is what it came to elsewhere"


def test_a_span_is_told_once_where_both_ends_are_alike() -> None:
    data, same = area().dataset, end("stay", "size")
    assert span_words(data, leaf("size"), Range("size", same, same)) == "50 people"
    found = Range("voice", end("stay", "voice"), end("join", "voice"))
    assert span_words(data, leaf("voice"), found) == "At worst 0, at best 100"


def test_a_score_now_has_its_range_and_its_hands() -> None:
    data = area().dataset
    assert score_now(end("stay", "trust").cell) == "40 (20 to 60)"
    assert score_now(end("join", "trust").cell) == "not scored"
    assert evidence_words(data, end("stay", "voice").cell) == (
        "Nobody has. From: A note. By Officers."
    )
    assert evidence_words(data, end("stay", "trust").cell) == "Of 2025."
    assert evidence_words(data, end("join", "voice").cell) == "By Officers, February 2025."
    assert evidence_words(data, end("join", "trust").cell) == ""


def test_an_agreement_asks_to_be_joined_or_hosted() -> None:
    desk = area().dataset.candidates["desk"]
    assert ask_words(desk, "n") == "Your council could host it."
    assert ask_words(desk, "s") == "It can't be made without your council."
    assert ask_words(desk, "s", "Stow") == "It can't be made without Stow."
    assert ask_words(desk, "n", "North Vale") == "North Vale could host it."
    assert list(money_lines(desk)) == ["Set-up: not known", "Running: not known"]


def test_a_criterion_is_told_with_what_is_measured_or_asked() -> None:
    assert criterion_words(area().dataset, leaf("size")) == (
        "Size: Population: the lowest of the councils"
    )
    assert criterion_words(area().dataset, leaf("trust")) == "Trust"
