"""What is ticked comes to what the build says of the same package, whatever is ticked."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from appraisal.data.ticked_packages import inlined
from appraisal.findings.numbers import number, thousands
from appraisal.findings.packages import cost_words, gain_words
from appraisal.findings.what_could_be_agreed import roughly
from tests.browser.packages.ticked import Case, in_python, packages, settings
from tests.random_cases import some_of

pytestmark = pytest.mark.browser

EXACT = 1e-9
MOST_DATA = 60_000
"""Bytes: of 150,000 that a page may have."""


def in_browser(tab: Tab, cases: list[Case]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        tab.evaluate(
            "cases => JSON.stringify(cases.map(([ids, p]) => appraisalPackages.evaluate(ids, p)))",
            [list(case) for case in cases],
        )
    )
    return found


def figures(held: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(held, Mapping):
        for key, inside in held.items():
            yield from figures(inside, (*path, key))
    else:
        yield path, held


def assert_same(shown: Mapping[str, Any], built: Mapping[str, Any]) -> None:
    found = dict(figures({key: held for key, held in shown.items() if key in built}))
    expected = dict(figures(built))
    assert found.keys() == expected.keys()
    for path, figure in expected.items():
        if isinstance(figure, float):
            assert abs(found[path] - figure) <= EXACT, path
        else:
            assert found[path] == figure, path


def test_random_packages_give_the_numbers_of_the_build(still: Tab, derbyshire: Appraisal) -> None:
    cases = settings(derbyshire, some_of(100))
    assert len({perspective for _, perspective in cases}) > 3
    for shown, (held, perspective) in zip(in_browser(still, cases), cases, strict=True):
        assert_same(shown, in_python(derbyshire, perspective, held))


def test_every_package_of_a_made_up_area_gives_the_numbers_of_the_build(
    small: Tab, made_up: Appraisal
) -> None:
    """Every one in CI; at home some of them, of any size."""
    names, perspectives = packages(made_up).searched.candidates, ("even", "north", "north")
    masks = np.random.default_rng(8).permutation(256)[: some_of(256)].tolist()
    cases = [
        (tuple(i for k, i in enumerate(names) if mask >> k & 1), perspectives[mask % 3])
        for mask in masks
    ]
    for shown, (held, perspective) in zip(in_browser(small, cases), cases, strict=True):
        assert_same(shown, in_python(made_up, perspective, held))


def test_each_efficient_package_is_found_again_by_its_budget(
    tab: Tab, derbyshire: Appraisal
) -> None:
    found = packages(derbyshire)
    for perspective, front in found.fronts.items():
        tab.locator("#tried-perspective").select_option(perspective)
        texts = tab.locator("#tried-front option").all_inner_texts()[1:]
        costs = dict.fromkeys(thousands(package.cost) for package in front)
        assert list(dict.fromkeys(text.partition(":")[0] for text in texts)) == list(costs)


def test_the_data_are_light_enough_for_a_weak_connection(derbyshire: Appraisal) -> None:
    assert len(inlined(derbyshire, packages(derbyshire)).encode()) < MOST_DATA


def test_figures_are_written_as_the_build_writes_them(still: Tab) -> None:
    amounts = [
        0,
        0.0004,
        0.05,
        0.04,
        -0.5,
        12.3456,
        12.25,
        -34.55,
        -99.9999,
        999.4,
        999.96,
        1000,
        -5410.04,
        1e6,
    ]
    points = [0, 1e-12, 0.001, -0.004, 0.005, 0.125, 1, -1, 1.005, 0.285, 12.5]
    amounts_in = {"thousands": thousands, "roughly": roughly, "costWords": cost_words}
    for words, written in amounts_in.items():
        found = still.evaluate(f"those => those.map(appraisalPackages.words.{words})", amounts)
        assert found == [written(amount) for amount in amounts]
    found = still.evaluate("those => those.map(appraisalPackages.words.gainWords)", points)
    assert found == [gain_words(point) for point in points]
    for digits in (0, 1, 2):
        words = f"those => those.map(one => appraisalPackages.words.number(one, {digits}))"
        assert still.evaluate(words, points) == [number(point, digits) for point in points]
