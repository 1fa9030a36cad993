"""Which file of a workspace holds what, and what reads it."""

import pytest

from appraisal.model import Dataset
from appraisal.model.files import ADAPTERS, COLLECTIONS, LISTS, ONE_A_FILE, kind_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("appraisal.yaml", "settings"),
        ("sources.yaml", "sources"),
        ("elsewhere.yaml", "elsewhere"),
        ("councils/partnerships.yaml", "partnerships"),
        ("councils/ash.yaml", "councils"),
        ("councils/north-ash-2.yaml", "councils"),
        ("options/partnerships.yaml", "options"),
        ("workshops/2025-11-what.yaml", "workshops"),
        ("criteria/criteria.yaml", "criteria"),
        ("criteria/success_factors.yaml", "success_factors"),
    ],
)
def test_a_file_belongs_where_its_name_says(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    "name",
    [
        "ash.yaml",
        "criteria/ash.yaml",
        "criteria/sources.yaml",
        "councils/Ash.yaml",
        "councils/north_ash.yaml",
        "councils/-ash.yaml",
        "councils/ash.yml",
        "councils/ash.yaml.bak",
        "councils/old/ash.yaml",
        "old/councils/ash.yaml",
        "templates/base.html",
        "boundaries.geojson",
    ],
)
def test_any_other_file_has_no_place(name: str) -> None:
    assert kind_of(name) is None


def test_everything_that_a_dataset_holds_has_its_file_and_what_reads_it() -> None:
    beside_yaml = {"spots", "templates", "references", "logo", "boundaries", "settlements"}
    beside_yaml |= {
        "postcodes",
        "digest",
        "files",
        "previous",
        "written",
        "in_progress",
        "left_out",
    }
    held = {*Dataset.__struct_fields__} - beside_yaml
    assert ADAPTERS.keys() == held
    assert {"settings", *COLLECTIONS.values(), *LISTS.values(), *ONE_A_FILE} == held
