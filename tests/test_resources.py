"""Where the packaged templates and the packaged example lie, in a checkout and installed."""

import pathlib

import pytest

from appraisal import resources
from appraisal.resources import (
    example_folder,
    former_template,
    packaged_templates,
    page_template,
    starter_folder,
    templates_folder,
)


@pytest.fixture
def package(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """An empty folder in place of the package, with an empty checkout around it."""
    folder = tmp_path / "checkout" / "appraisal"
    folder.mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", folder)
    return folder


def written(folder: pathlib.Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)


def test_in_a_checkout_both_lie_beside_the_package(package: pathlib.Path) -> None:
    assert templates_folder() == package.parent / "templates"
    assert example_folder() == package.parent


def test_installed_both_lie_inside_the_package(package: pathlib.Path) -> None:
    written(package, "templates/layout.html", "example/appraisal.yaml")
    written(package.parent, "templates/layout.html")
    assert templates_folder() == package / "templates"
    assert example_folder() == package / "example"


def test_what_lies_there_is_a_workspace_and_what_draws_it() -> None:
    assert (example_folder() / "appraisal.yaml").is_file()
    assert (templates_folder() / page_template("summary")).is_file()


def test_the_texts_of_a_new_workspace_lie_inside_the_package(package: pathlib.Path) -> None:
    assert starter_folder() == package / "edit" / "starter"


def test_a_page_is_drawn_by_the_template_of_its_kind() -> None:
    assert page_template("where_next") == "pages/where_next.html"


@pytest.mark.parametrize(
    ("template", "former"),
    [
        ("pages/summary.html", "index.html"),
        ("pages/functions.html", "who_does_what.html"),
        ("pages/side_by_side.html", "beside.html"),
        ("pages/money.html", "money.html"),
    ],
)
def test_a_pages_template_had_a_name_before_pages_was(template: str, former: str) -> None:
    assert former_template(template) == former


def test_every_template_has_its_name_and_a_page_its_former_name_too(
    package: pathlib.Path,
) -> None:
    folder = package / "templates"
    written(folder, "layout.html", "pages/summary.html", "charts/ring.html", "explore/page.js")
    written(folder, ".hidden.html", "pages/.hidden.html")
    assert packaged_templates() == {
        "layout.html": folder / "layout.html",
        "pages/summary.html": folder / "pages/summary.html",
        "index.html": folder / "pages/summary.html",
        "charts/ring.html": folder / "charts/ring.html",
        "explore/page.js": folder / "explore/page.js",
    }


def test_a_former_name_that_is_todays_of_another_is_the_others(package: pathlib.Path) -> None:
    folder = package / "templates"
    written(folder, "money.html", "pages/money.html")
    assert packaged_templates()["money.html"] == folder / "money.html"
