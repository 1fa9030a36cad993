"""A file of a wrong name is one mistake, whatever others call what should stand in it."""

import pathlib

import pytest

from tests.load.seven import Change, copied, deleted, joined, renamed, said_of, typed
from tests.workspaces import cases

ALDER, BIRCH, TODAY = "councils/alder.yaml", "councils/birch-vale.yaml", "options/as-today.yaml"
NO_ID = "1:1: This file's name is not an id. Rename it to"
NOT_READ = "1:1: Folders within councils/ are not read, nor is this file."
WINDOWS = "To see whole names in Windows, tick View, Show, File name extensions."
DISTRICTS = ("alder", "birch-vale", "cedar-hills", "dunmere", "elmstead")

MISTAKES: dict[str, tuple[Change, str]] = {
    "a word more": (
        renamed(ALDER, "councils/alder council.yaml"),
        f"councils/alder council.yaml:{NO_ID} {ALDER}.",
    ),
    "a capital": (renamed(ALDER, "councils/Alder.yaml"), f"councils/Alder.yaml:{NO_ID} {ALDER}."),
    "two words, and one more": (
        renamed(BIRCH, "councils/Birch Vale District.yaml"),
        f"councils/Birch Vale District.yaml:{NO_ID} {BIRCH}.",
    ),
    "words without a space": (
        renamed(BIRCH, "councils/BirchVale.yaml"),
        f"councils/BirchVale.yaml:{NO_ID} {BIRCH}.",
    ),
    "an option that only the settings name": (
        renamed(TODAY, "options/as today option.yaml"),
        f"options/as today option.yaml:{NO_ID} {TODAY}.",
    ),
    "another ending": (
        renamed(ALDER, "councils/alder council.yml"),
        f"councils/alder council.yml:1:1: This file ends in .yml. Rename it to {ALDER}.",
    ),
    "two endings": (
        renamed(ALDER, "councils/council of alder.yaml.txt"),
        (
            "councils/council of alder.yaml.txt:1:1: This file ends in .txt. "
            f"Rename it to {ALDER}. {WINDOWS}"
        ),
    ),
    "a file in a folder": (
        renamed(BIRCH, "councils/districts/Birch Vale council.yaml"),
        (
            f"councils/districts/Birch Vale council.yaml:{NOT_READ} "
            f"Move it to {BIRCH}, or the folder out of councils/."
        ),
    ),
    "a folder of that name": (
        renamed(BIRCH, "councils/birch vale council/council.yaml"),
        (
            f"councils/birch vale council/council.yaml:{NOT_READ} "
            f"Move it to {BIRCH}, or the folder out of councils/."
        ),
    ),
    "a folder named like a file": (
        renamed(ALDER, "councils/alder council.yaml/x.yaml"),
        (
            "councils/alder council.yaml:1:1: This is a folder, and a file is wanted. "
            "Rename it, or put a file in its place."
        ),
    ),
    "several files in a folder": (
        joined(
            *(
                renamed(
                    f"councils/{name}.yaml",
                    f"councils/districts/{name.title().replace('-', ' ')} Council.yaml",
                )
                for name in DISTRICTS
            )
        ),
        (
            f"councils/districts/Alder Council.yaml:{NOT_READ} Nor are 4 more in "
            "councils/districts/. Move it into councils/ itself, or the folder out of councils/."
        ),
    ),
    "a file that nothing names": (
        copied(ALDER, "councils/alder council.yaml"),
        f"councils/alder council.yaml:{NO_ID} councils/alder-council.yaml.",
    ),
}


@pytest.mark.parametrize(("change", "said"), cases(MISTAKES))
def test_a_file_of_a_wrong_name_is_told_once_with_the_name_that_it_should_have(
    tmp_path: pathlib.Path, change: Change, said: str
) -> None:
    assert said_of(tmp_path, change) == [said]


def test_each_of_two_files_is_told_its_own_name(tmp_path: pathlib.Path) -> None:
    changes = (
        renamed(ALDER, "councils/Alder council.yaml"),
        renamed(BIRCH, "councils/Birch Vale council.yaml"),
    )
    assert said_of(tmp_path, *changes) == [
        f"councils/Alder council.yaml:{NO_ID} {ALDER}.",
        f"councils/Birch Vale council.yaml:{NO_ID} {BIRCH}.",
    ]


def test_a_file_that_is_gone_is_no_other_that_has_a_wrong_name(tmp_path: pathlib.Path) -> None:
    said = said_of(tmp_path, copied(ALDER, "councils/alder extra.yaml"), deleted(BIRCH))
    assert [one.partition(" ")[0] for one in said] == [
        "councils/alder",
        "councils/birch-vale.yaml:1:1:",
    ]
    assert said[0].endswith("Rename it to councils/alder-extra.yaml.")
    assert "This file is missing." in said[1]


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        ("as-todya", "appraisal.yaml:5:1: There is no option 'as-todya'. Did you mean 'as-today'?"),
        ("as-toady", "appraisal.yaml:5:1: There is no option 'as-toady'. Did you mean 'as-today'?"),
    ],
)
def test_a_file_called_as_what_it_holds_takes_no_slip_for_its_name(
    tmp_path: pathlib.Path, slip: str, said: str
) -> None:
    changes = (
        typed("appraisal.yaml", "reference_option: as-today", f"reference_option: {slip}"),
        renamed(TODAY, "options/as_today.yaml"),
    )
    assert said_of(tmp_path, *changes) == [said, f"options/as_today.yaml:{NO_ID} {TODAY}."]


def test_a_file_that_holds_something_of_another_name_is_what_others_call_it(
    tmp_path: pathlib.Path,
) -> None:
    changes = (
        typed(TODAY, "name: As today", "name: No change"),
        renamed(TODAY, "options/as todya.yaml"),
    )
    assert said_of(tmp_path, *changes) == [f"options/as todya.yaml:{NO_ID} {TODAY}."]
