"""Of a workspace with faults everything sound is read, and of the rest what harms nothing."""

import datetime
from collections.abc import Mapping

import pytest

from appraisal.load.assemble import Assembled, assemble
from appraisal.load.document import Document, read_document
from appraisal.model import Dataset

SETTINGS = {"appraisal.yaml": "title: T\ndate: 2026-01-01\n"}
ASH = "name: Ash\ntier: unitary\n"


def assembled(files: Mapping[str, str]) -> tuple[Assembled, Mapping[str, Document]]:
    documents = {name: read_document(name, text.encode()) for name, text in files.items()}
    return assemble(documents), documents


def datasets(files: Mapping[str, str]) -> tuple[Dataset, Dataset, Dataset]:
    """What is sound, what is left in part, and what is fit to be held against other files."""
    found, _ = assembled({**SETTINGS, **files})
    return found.dataset(found.sound), found.dataset(found.part), found.dataset(found.fit)


def test_what_is_without_fault_is_read_whole() -> None:
    for made in datasets({"councils/ash.yaml": ASH, "sources.yaml": "s: {title: S}\n"}):
        assert (made.settings.title, made.councils["ash"].name) == ("T", "Ash")
        assert made.sources["s"].title == "S"


def test_a_fault_that_accuses_nobody_leaves_the_council_fit() -> None:
    sound, part, fit = datasets({"councils/ash.yaml": f"{ASH}tile: here\n"})
    assert (list(sound.councils), list(part.councils), list(fit.councils)) == ([], ["ash"], ["ash"])
    assert fit.councils["ash"].tile is None


@pytest.mark.parametrize(
    "text",
    [
        "name: Ash\ntier: borough\n",
        f"{ASH}neighbours: 5\n",
        f"{ASH}within: [x]\n",
        f"{ASH}parts: 5\n",
    ],
)
def test_a_fault_that_others_are_held_against_leaves_it_in_part_alone(text: str) -> None:
    sound, part, fit = datasets({"councils/ash.yaml": text})
    assert (list(sound.councils), list(part.councils), list(fit.councils)) == ([], ["ash"], [])


@pytest.mark.parametrize(
    ("faulty", "shaky", "is_fit"),
    [
        ("councils: 5", True, True),
        ("partnerships: 5", True, False),
        ("steps: 5", True, True),
        ("summary: [x]", False, True),
        ("scores: 5", False, True),
    ],
)
def test_an_option_whose_own_entries_cannot_be_read_is_shaky(
    faulty: str, shaky: bool, is_fit: bool
) -> None:
    files = {"options/o.yaml": f"name: O\nfamily: continue\n{faulty}\n"}
    found, _ = assembled({**SETTINGS, **files})
    assert found.shaky == ({"options/o.yaml"} if shaky else set())
    assert ("o" in found.fit["options"]) is is_fit
    assert found.part["options"]["o"].name == "O"


def test_of_a_file_of_entries_each_is_read_for_itself() -> None:
    sources = "good: {title: Good}\nbad: {title: Bad, url: nowhere}\n"
    sound, part, fit = datasets({"sources.yaml": sources})
    assert (list(sound.sources), list(fit.sources)) == (["good"], ["good"])
    assert {i: source.title for i, source in part.sources.items()} == {"bad": "Bad", "good": "Good"}


def test_a_tree_with_a_fault_is_held_against_nothing_and_kept_in_part() -> None:
    tree = "- {id: care, judged: {0: Bad, 100: Good}}\n- {id: voice, judged: 5}\n"
    sound, part, fit = datasets({"criteria/criteria.yaml": tree})
    assert (sound.criteria, fit.criteria) == ((), ())
    assert [criterion.id for criterion in part.criteria] == ["care", "voice"]


def test_settings_without_a_date_that_can_be_read_keep_the_rest() -> None:
    files = {"appraisal.yaml": "title: T\ndate: soon\nreference_option: stay\n"}
    sound, _, fit = datasets(files)
    assert (sound.settings.title, sound.settings.date) == ("?", datetime.date.min)
    assert (fit.settings.reference_option, fit.settings.date) == ("stay", datetime.date.min)


def test_faults_are_noted_in_the_file_that_has_them() -> None:
    _, documents = assembled({**SETTINGS, "councils/ash.yaml": "name: Ash\ntier: borough\n"})
    assert {name: len(document.problems) for name, document in documents.items()} == {
        "appraisal.yaml": 0,
        "councils/ash.yaml": 1,
    }


def test_what_cannot_be_read_at_all_is_left_out_and_complained_of_once() -> None:
    found, documents = assembled({**SETTINGS, "councils/ash.yaml": "name: [A\n"})
    assert found.part["councils"] == {}
    assert len(documents["councils/ash.yaml"].problems) == 1


@pytest.mark.parametrize("name", ["councils/Ash.yaml", "other/ash.yaml", "notes.yaml"])
def test_a_file_without_a_place_is_nobodys_entry(name: str) -> None:
    found, documents = assembled({**SETTINGS, name: "nonsense: 5\n"})
    assert (found.part["councils"], documents[name].problems) == ({}, [])


def test_an_empty_file_of_entries_or_of_criteria_holds_none() -> None:
    _, documents = assembled({"sources.yaml": "", "criteria/criteria.yaml": ""})
    assert [document.problems for document in documents.values()] == [[], []]


def test_entries_are_sorted_by_id_and_not_by_the_name_of_their_file() -> None:
    """`ash-vale.yaml` sorts before `ash.yaml`."""
    made, _, _ = datasets(dict.fromkeys(("councils/ash-vale.yaml", "councils/ash.yaml"), ASH))
    assert list(made.councils) == ["ash", "ash-vale"]


@pytest.mark.parametrize(
    ("file", "needed"),
    [
        ("councils/ash.yaml", "`name:` and `tier:`"),
        ("options/one.yaml", "`name:` and `family:`"),
        ("appraisal.yaml", "`title:` and `date:`"),
    ],
)
@pytest.mark.parametrize("text", ["", "# later\n", "{}\n"])
def test_of_an_empty_file_is_said_once_what_it_needs(file: str, needed: str, text: str) -> None:
    _, documents = assembled({file: text})
    assert [str(problem) for problem in documents[file].problems] == [
        (
            f"{file}:1:1: Nothing stands in this file. "
            f"Write at least {needed}; docs/format.md shows how."
        )
    ]
