"""A new workspace, for any area: it loads, works, and says nothing of anywhere else."""

import csv
import datetime
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise import appraise
from appraisal.appraise.notices import notices
from appraisal.edit.naming import NameRefused, named_councils
from appraisal.edit.starter import Area, council_text, starter_files
from appraisal.load import load
from appraisal.load.document import read_document
from appraisal.model import Dataset
from appraisal.resources import example_folder, starter_folder
from tests.random_cases import some_of

DAY = datetime.date(2026, 1, 31)
TWO_TIERS = [("Loamshire County Council", ["Northwold", "Southmere"])]


def area(
    counties: list[tuple[str, list[str]]], unitaries: list[str], name: str = "Loamshire"
) -> Area:
    return Area(name, named_councils(counties, unitaries), DAY)


def written(folder: Path, made: Area) -> Path:
    for name, text in starter_files(made).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def loaded(made: Area) -> Dataset:
    with TemporaryDirectory() as folder:
        return load(written(Path(folder), made))


def test_an_area_of_two_tiers_has_three_options_and_the_six_criteria() -> None:
    found = loaded(area(TWO_TIERS, ["Millford City Council"]))
    assert list(found.councils) == ["loamshire", "millford", "northwold", "southmere"]
    assert {i: option.family for i, option in found.options.items()} == {
        "continue": "continue",
        "one-council": "unitary",
        "work-together": "non-structural",
    }
    covers = (found.options["one-council"].councils or {})["one-council"].covers
    assert covers == ("northwold", "southmere", "millford")
    assert [node.name for node in found.criteria] == [
        "A single tier of local government",
        "The right size",
        "High-quality and sustainable services",
        "Joint working and local support",
        "Support for devolution",
        "Neighbourhoods and communities",
    ]
    assert found.settings.status == "draft"
    assert found.settings.date == DAY
    assert found.perspectives["six-criteria"].held_by == "nobody"


def test_every_judgement_and_every_figure_is_a_gap() -> None:
    found = loaded(area(TWO_TIERS, []))
    judged = {leaf.id for leaf in found.leaves() if leaf.judged is not None}
    for option in found.options.values():
        assert {i for i, score in option.scores.items() if score.score is None} == judged
    assert all(fact == "unknown" for one in found.councils.values() for fact in one.facts.values())


@pytest.mark.parametrize(
    ("counties", "unitaries"),
    [
        (TWO_TIERS, ["Millford"]),
        (TWO_TIERS, []),
        ([], ["Millford", "Elmford"]),
        ([], ["Millford"]),
        ([("Bare", [])], ["Millford"]),
        ([("Bare", [])], []),
        ([*TWO_TIERS, ("Shire", ["Shire", "Ash"])], []),
    ],
    ids=["both", "county", "unitary", "one", "no districts", "only that", "two counties"],
)
def test_the_only_warning_is_that_the_invitation_has_no_address_yet(
    counties: list[tuple[str, list[str]]], unitaries: list[str]
) -> None:
    found = loaded(area(counties, unitaries))
    shown = notices(found, appraise(found).matrix).shown
    assert [(notice.kind, notice.file) for notice in shown] == [
        ("source-without-address", "sources.yaml")
    ]


NAMES = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=20)


@settings(max_examples=some_of(40))
@given(
    st.lists(st.tuples(NAMES, st.lists(NAMES, max_size=15)), max_size=3),
    st.lists(NAMES, max_size=5),
    NAMES.filter(str.strip),
)
def test_any_area_loads_without_problems_and_can_be_appraised(
    counties: list[tuple[str, list[str]]], unitaries: list[str], name: str
) -> None:
    try:
        made = area(counties, unitaries, name)
    except NameRefused:
        return
    if made.councils:
        found = loaded(made)
        assert len(found.councils) == len(made.councils)
        assert set(appraise(found).rankings["six-criteria"].order) == set(found.options)


def test_every_file_begins_with_what_it_holds_and_where_more_is_said() -> None:
    for name, text in starter_files(area(TWO_TIERS, ["Millford"])).items():
        head = text[: text.index("\n", text.index("docs/format.md"))].splitlines()
        assert all(line.startswith("#") for line in head), name
        assert not text.endswith("\n\n"), name
        assert "#if" not in text, name
        assert "$" not in text, name


def test_the_examples_in_the_comments_work_once_the_signs_are_taken_away() -> None:
    files = starter_files(area(TWO_TIERS, ["Millford"]))
    for name in ("councils/partnerships.yaml", "councils/candidates.yaml"):
        _, _, example = files[name].partition("#\n")
        files[name] = re.sub("^# ", "", example, flags=re.MULTILINE)
    with TemporaryDirectory() as folder:
        for name, text in files.items():
            (Path(folder) / name).parent.mkdir(exist_ok=True)
            (Path(folder) / name).write_text(text, encoding="utf-8")
        found = load(Path(folder))
    assert list(found.partnerships) == ["shared-payroll"]
    assert list(found.candidates) == ["shared-fraud-team"]


def test_nothing_of_the_packaged_examples_own_place_is_taken_over() -> None:
    example = example_folder()
    with (example / "councils" / "settlements.csv").open(encoding="utf-8-sig") as rows:
        places = {row["name"] for row in csv.DictReader(rows)}
    places |= {read_document("", path.read_bytes()).data["short_name"]
               for path in (example / "councils").glob("*.yaml")
               if "\ntier:" in path.read_text(encoding="utf-8")}  # fmt: skip
    text = "\n".join(starter_files(area(TWO_TIERS, ["Millford"])).values())
    words = set(re.findall(r"[A-Z][\w'-]+", text))
    named = {place for place in places if set(place.split()) <= words and place in text}
    assert named == set()


def test_the_invitation_is_the_one_that_the_packaged_example_cites() -> None:
    own = yaml.safe_load((starter_folder() / "sources.yaml").read_text(encoding="utf-8"))
    packaged = yaml.safe_load((example_folder() / "sources.yaml").read_text(encoding="utf-8"))
    own, packaged = own["government-invitation"], packaged["mhclg-invitation-2025"]
    for key in ("title", "publisher", "kind", "date"):
        assert own[key] == packaged[key]


def test_a_county_leaves_to_its_districts_what_is_theirs() -> None:
    made = area(TWO_TIERS, [])
    text = council_text(made.councils[0], made)
    assert "  # population: worked out from its districts\n" in text
    assert "  debt: unknown\n" in text
    assert "neighbours" not in text
    assert "  population: unknown\n" in council_text(made.councils[1], made)
