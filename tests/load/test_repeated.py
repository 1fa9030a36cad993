"""A wrong id in many files is said once, with the places; in few it is said in each."""

import pathlib

from appraisal.load.repeated import told_once
from appraisal.problems import Problem
from tests.load.seven import joined, said_of, typed

DISTRICTS = ("alder", "birch-vale", "cedar-hills", "dunmere", "elmstead")


def test_a_name_in_place_of_an_id_in_five_files_is_one_message(tmp_path: pathlib.Path) -> None:
    written = [typed(f"councils/{i}.yaml", "in: marshire", "in: Marshire") for i in DISTRICTS]
    assert said_of(tmp_path, joined(*written)) == [
        (
            "councils/alder.yaml:4:9: 'Marshire' is not an id. Also in councils/birch-vale.yaml:3, "
            "councils/cedar-hills.yaml:3, councils/dunmere.yaml:3, councils/elmstead.yaml:3. "
            "Did you mean 'marshire'?"
        )
    ]


def test_in_two_files_it_is_said_in_each(tmp_path: pathlib.Path) -> None:
    written = [typed(f"councils/{i}.yaml", "in: marshire", "in: Marshire") for i in DISTRICTS[:2]]
    assert said_of(tmp_path, joined(*written)) == [
        "councils/alder.yaml:4:9: 'Marshire' is not an id. Did you mean 'marshire'?",
        "councils/birch-vale.yaml:3:9: 'Marshire' is not an id. Did you mean 'marshire'?",
    ]


def test_places_beyond_four_are_counted_and_other_faults_stand_alone() -> None:
    wrong = [Problem(f"{i}.yaml", i, 1, "'X' is not an id.", "Use 'x'.") for i in range(1, 8)]
    others = [Problem(f"{i}.yaml", 9, 1, "'tier' is missing.", "Add it.") for i in range(1, 4)]
    together = "'X' is not an id. Also in 2.yaml:2, 3.yaml:3, 4.yaml:4, 5.yaml:5 and 2 more."
    assert told_once([*wrong, *others]) == [
        *others,
        Problem("1.yaml", 1, 1, together, "Use 'x'."),
    ]
