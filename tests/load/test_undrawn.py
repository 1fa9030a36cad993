"""A template that nothing draws is named, with the name that it is a slip of."""

import pathlib

import pytest

from tests.workspaces import problems_of, workspace

ELSE = "Give it the name of a packaged template, or include it from one."


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("acessibility.html", "Did you mean 'accessibility.html'?"),
        ("ACCESSIBILITY.html", "Did you mean 'accessibility.html'?"),
        ("accessibility.htm", "Did you mean 'accessibility.html'?"),
        ("charts/heat-map.html", "Did you mean 'charts/heat_map.html'?"),
        ("heat_map.html", "Did you mean 'charts/heat_map.html'?"),
        ("charts/nothing.html", ELSE),
    ],
)
def test_a_template_that_nothing_draws_is_named(
    name: str, mend: str, tmp_path: pathlib.Path
) -> None:
    folder = workspace(tmp_path, {f"templates/{name}": f"{{# {name} #}}"})
    assert problems_of(folder) == [f"templates/{name}:1:1: Nothing draws this template. {mend}"]


def test_packaged_names_and_what_another_template_names_are_drawn(tmp_path: pathlib.Path) -> None:
    files = {
        "templates/accessibility.html": "{% include 'charts/mine.html' %}",
        "templates/charts/mine.html": "x",
        "templates/explore/page.js": "x",
        "templates/.hidden.html": "x",
    }
    assert problems_of(workspace(tmp_path, files)) == []


def test_a_pages_template_may_have_the_name_that_it_had_before(tmp_path: pathlib.Path) -> None:
    files = {"templates/index.html": "x", "templates/who_does_what.html": "x"}
    assert problems_of(workspace(tmp_path, files)) == []


def test_of_two_files_that_replace_one_template_one_is_never_drawn(tmp_path: pathlib.Path) -> None:
    files = {"templates/index.html": "x", "templates/pages/summary.html": "x"}
    assert problems_of(workspace(tmp_path, files)) == [
        f"templates/index.html:1:1: Nothing draws this template. {ELSE}"
    ]
