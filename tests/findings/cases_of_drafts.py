"""A made-up area in which every kind of file is still being written."""

from msgspec.structs import replace

from appraisal.findings.drafts import being_written
from appraisal.model.files import COLLECTIONS, LISTS
from tests.datasets import dataset

DATA = dataset("""
councils: {ash: {tier: unitary}}
options: {join: {name: Join up, family: non-structural}}
workshops: {autumn: {title: Autumn workshop}}
""")


def all_in_progress() -> None:
    """Every file that there may be, and one of each kind that has a folder."""
    one_each = ("councils/ash.yaml", "options/join.yaml", "workshops/autumn.yaml")
    files = ("appraisal.yaml", *COLLECTIONS, *LISTS, *one_each)
    being_written(replace(DATA, in_progress=files))
    being_written(replace(DATA, in_progress=("options/join.yaml",)))


OF_NO_AREA = (all_in_progress,)
