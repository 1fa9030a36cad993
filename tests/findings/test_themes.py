"""Sentences on who works together on a theme."""

import pytest

from appraisal.appraise.network.ties import measures
from appraisal.findings.themes import theme_finding, themes_finding
from tests.datasets import dataset


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((1, 4, 4), "Tourism: 1 partnership at work, with all 4 councils taking part"),
        ((2, 1, 3), "Tourism: 2 partnerships at work, with 1 of 3 councils taking part"),
        ((0, 0, 4), "Tourism: no partnership at work covers it"),
    ],
)
def test_the_finding_counts_partnerships_and_councils(
    counts: tuple[int, int, int], said: str
) -> None:
    assert theme_finding("Tourism", *counts) == said


def test_many_councils_left_out_are_counted() -> None:
    names = {i: i for i in "abcdef"}
    made = dataset("""
        councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary},
                   d: {tier: unitary}, e: {tier: unitary}, f: {tier: unitary}}
        themes: {t: {name: T}}
        partnerships: {p: {name: P, kind: company, level: share, members: [f], themes: [t]}}
    """)
    found = measures(made, made.partnerships)
    assert themes_finding(found, names, {"t": "T"}) == (
        "Councils work together on every theme, with most left out on ‘T’: 5 of 6 councils"
    )


def test_the_theme_that_leaves_most_out_is_named() -> None:
    made = dataset("""
        councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}
        themes: {s: {name: S}, t: {name: T}, u: {name: U}}
        partnerships:
          p: {name: P, kind: company, level: share, members: [a, b], themes: [s]}
          q: {name: Q, kind: company, level: share, members: [c], themes: [t]}
          r: {name: R, kind: company, level: share, members: [a, b, c], themes: [u]}
    """)
    found = measures(made, made.partnerships)
    assert themes_finding(found, {i: i for i in "abc"}, {i: i.upper() for i in "stu"}) == (
        "Councils work together on every theme, with most left out on ‘T’: a and b"
    )
