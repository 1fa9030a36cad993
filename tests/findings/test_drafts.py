"""The summary names what is still being written: an entry by its name, a file by its contents."""

import pytest
from msgspec.structs import replace

from appraisal.findings.drafts import being_written
from tests.findings.cases_of_drafts import DATA


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ((), ""),
        (
            ("options/join.yaml",),
            "Still being written, and a draft until then: Join up.",
        ),
        (
            ("councils/ash.yaml", "councils/partners.yaml", "workshops/autumn.yaml"),
            "Still being written, and a draft until then: ash, the partners and Autumn workshop.",
        ),
    ],
)
def test_what_is_in_progress_is_named(files: tuple[str, ...], said: str) -> None:
    assert being_written(replace(DATA, in_progress=files)) == said
