"""A folder is a Dataset, or every Problem in it at once; no text whatever is anything else."""

import pathlib
import tempfile
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from appraisal.load import is_workspace, load, read
from appraisal.model import Dataset
from appraisal.model.files import COLLECTIONS, LISTS
from appraisal.model.walk import walk
from appraisal.problems import Problem, ProblemsFound
from tests.nested import nested
from tests.random_cases import some_of
from tests.workspaces import AREA, MINIMAL, Files, problems_of, workspace

BIGGEST = 1 << 20
RICH = pathlib.Path(__file__).parents[1] / "fuzz" / "rich"
FUZZ = settings(
    max_examples=some_of(100),
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
ALL_FILES = (
    "appraisal.yaml",
    *sorted(COLLECTIONS | LISTS),
    *("councils/x.yaml", "options/x.yaml", "workshops/x.yaml"),
)


def test_a_missing_folder_says_what_to_do(tmp_path: pathlib.Path) -> None:
    folder = tmp_path / "nowhere"
    assert problems_of(folder) == [
        f"{folder}:1:1: There is no such folder. Check the path, or make the folder."
    ]


def test_an_empty_folder_says_what_to_do(tmp_path: pathlib.Path) -> None:
    assert problems_of(tmp_path) == [
        (
            f"{tmp_path}:1:1: This folder is not a workspace: it has no appraisal.yaml. "
            "Name one that has it, or start one with `appraisal new`."
        )
    ]


def test_a_file_in_place_of_the_folder_says_what_to_do(tmp_path: pathlib.Path) -> None:
    file = workspace(tmp_path) / "appraisal.yaml"
    assert problems_of(file) == [
        f"{file}:1:1: There is no such folder. Check the path, or make the folder."
    ]


def test_a_workspace_without_criteria_says_what_to_do(tmp_path: pathlib.Path) -> None:
    folder = workspace(tmp_path, {"criteria/criteria.yaml": None})
    assert problems_of(folder) == [
        (
            "criteria/criteria.yaml:1:1: This file is missing, and without criteria nothing can be "
            "compared. Write it; docs/format.md shows how."
        )
    ]


def test_missing_criteria_hide_no_other_problem(tmp_path: pathlib.Path) -> None:
    files: Files = {"criteria/criteria.yaml": None, "appraisal.yaml": "title: A\n"}
    folder = workspace(tmp_path, files, {"options/o.yaml": "family: continue\n"})
    assert problems_of(folder) == [
        "appraisal.yaml:1:1: 'date' is missing. Add `date:`.",
        (
            "criteria/criteria.yaml:1:1: This file is missing, and without criteria nothing can be "
            "compared. Write it; docs/format.md shows how."
        ),
        "options/o.yaml:1:1: 'name' is missing. Add `name:`.",
    ]


def test_problems_of_all_files_come_at_once_in_their_order(tmp_path: pathlib.Path) -> None:
    files: Files = {
        "appraisal.yaml": "titel: A\ndate: 2026-01-01\n",
        "sources.yaml": "s: {title: S}\ns: {title: T}\n",
        "councils/east.yaml": "name: East\ntier: district\nwithin: shrie\n",
        "councils/north.yaml": "name: [\n",
        "criteria/criteria.yaml": "- {id: cost}\n",
        "options/o.yaml": "name: O\nfamily: continue\nfacts: {debt: 3}\n",
        "options/P.yaml": "",
    }
    found = problems_of(workspace(tmp_path, AREA, files))
    assert [problem.partition(" ")[0] for problem in found] == [
        "appraisal.yaml:1:1:",
        "councils/east.yaml:3:1:",
        "councils/north.yaml:1:7:",
        "criteria/criteria.yaml:1:3:",
        "options/P.yaml:1:1:",
        "options/o.yaml:3:15:",
        "sources.yaml:2:1:",
    ]


def test_problems_are_the_exception_s_text(tmp_path: pathlib.Path) -> None:
    folder = workspace(tmp_path, {"appraisal.yaml": "area: A\n"})
    with pytest.raises(ProblemsFound) as caught:
        load(folder)
    assert str(caught.value) == (
        "appraisal.yaml:1:1: 'date' is missing. Add `date:`.\n"
        "appraisal.yaml:1:1: 'title' is missing. Add `title:`."
    )


def test_the_least_that_is_a_workspace_loads(tmp_path: pathlib.Path) -> None:
    dataset = load(workspace(tmp_path))
    assert [leaf.id for leaf in dataset.leaves()] == ["cost"]
    assert (dataset.settings.status, dataset.settings.simulation.samples) == ("draft", 100_000)
    empty = (dataset.councils, dataset.options, dataset.perspectives, dataset.measures)
    assert not any(empty)


@pytest.mark.parametrize("nothing", ["", "{}", "[]", "# later\n", "~"])
def test_every_file_but_the_settings_may_be_empty(tmp_path: pathlib.Path, nothing: str) -> None:
    files: Files = dict.fromkeys((*COLLECTIONS, *LISTS), nothing)
    dataset = load(workspace(tmp_path, files))
    assert (dataset.criteria, dataset.sources) == ((), {})


@pytest.mark.parametrize("left_out", ["sources.yaml", "councils/north.yaml", "councils/city.yaml"])
def test_any_file_may_be_left_out(tmp_path: pathlib.Path, left_out: str) -> None:
    assert problems_of(workspace(tmp_path, AREA, {left_out: None})) == []


def test_a_key_left_empty_counts_as_left_out(tmp_path: pathlib.Path) -> None:
    city = "name: City\nshort_name:\ntier: unitary\nneighbours:\nfacts:\nthemes: ~\nparts: null\n"
    files = {"councils/city.yaml": city, "options/o.yaml": "name: O\nfamily: continue\ncouncils:\n"}
    dataset = load(workspace(tmp_path, files))
    assert dataset.councils["city"].label == "City"
    assert dataset.options["o"].councils is None


def test_numbers_dates_and_words_are_text_as_they_were_written(tmp_path: pathlib.Path) -> None:
    text = "title: 2026-01-31\narea: 007\npublisher: no\nprice_base: 1.10\nquestion: 1:30\n"
    read = load(workspace(tmp_path, {"appraisal.yaml": f"{text}date: 2026-01-31\n"})).settings
    assert (read.title, read.area, read.publisher) == ("2026-01-31", "007", "no")
    assert (read.price_base, read.question) == ("1.10", "1:30")


def test_a_name_that_cannot_be_seen_is_refused_in_its_place(tmp_path: pathlib.Path) -> None:
    files = {
        "appraisal.yaml": "title: ''\ndate: 2026-01-01\n",
        "criteria/criteria.yaml": "- {id: a, name: ' ', judged: {0: bad, 100: good}}\n",
        "options/o.yaml": (
            f"name: {'x' * 301}\nshort_name: \u200b\nfamily: continue\n"
            "claims:\n- {name: C, unit: ' ', amount: unknown, baseline: today, horizon: 2030}\n"
        ),
        "sources.yaml": "s: {title: '  '}\n",
    }
    unseen = "Nothing that can be seen stands here. Write some text."
    assert problems_of(workspace(tmp_path, files)) == [
        f"appraisal.yaml:1:8: {unseen}",
        f"criteria/criteria.yaml:1:17: {unseen}",
        "options/o.yaml:1:7: This name is longer than 300 signs. Give it a shorter one.",
        f"options/o.yaml:2:13: {unseen}",
        f"options/o.yaml:5:19: {unseen}",
        f"sources.yaml:1:12: {unseen}",
    ]


def test_numbers_and_dates_may_be_ids(tmp_path: pathlib.Path) -> None:
    files = {"sources.yaml": "2024: {title: A}\n007: {title: B}\n2024-01-31: {title: C}\n"}
    dataset = load(workspace(tmp_path, files))
    assert list(dataset.sources) == ["007", "2024", "2024-01-31"]
    assert dataset.spots["sources.yaml"]["2024-01-31", "title"] == (3, 14)


def test_councils_are_sorted_by_id_not_by_file_name(tmp_path: pathlib.Path) -> None:
    town = "name: Town\ntier: unitary\n"
    dataset = load(workspace(tmp_path, {"councils/a-b.yaml": town, "councils/a.yaml": town}))
    assert list(dataset.councils) == ["a", "a-b"]


def test_mappings_are_sorted_by_id_whatever_their_order(tmp_path: pathlib.Path) -> None:
    files = {"sources.yaml": "b: {title: B}\na: {title: A}\n"}
    assert list(load(workspace(tmp_path, files)).sources) == ["a", "b"]


def test_line_endings_and_a_byte_order_mark_change_nothing(tmp_path: pathlib.Path) -> None:
    plain = load(workspace(tmp_path / "plain", AREA))
    other: dict[str, bytes] = {
        file: b"\xef\xbb\xbf" + str(content).replace("\n", "\r\n").encode()
        for file, content in {**MINIMAL, **AREA}.items()
    }
    assert load(workspace(tmp_path / "other", other)).councils == plain.councils


def test_line_endings_change_no_file_that_is_read_nor_the_digest(tmp_path: pathlib.Path) -> None:
    shapes = (
        '{"type": "FeatureCollection", "attribution": "ONS",\n"features": [{"type": "Feature",\n'
        '"properties": {"id": "north"}, "geometry": {"type": "Polygon",\n'
        '"coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}]}\n'
    )
    files: dict[str, str] = {
        "sources.yaml": "census:\n  title: |\n    Census\n    of 2021\n",
        "appraisal.yaml": "title: A\ndate: 2026-01-01\ntheme: {logo: l.svg}\n",
        "l.svg": '<svg xmlns="http://www.w3.org/2000/svg"\nviewBox="0 0 1 1">\n</svg>\n',
        "templates/site.css": "p {\n  margin: 0;\n}\n",
        "boundaries.geojson": shapes,
    }
    every = {**MINIMAL, **AREA, **files}
    texts = {file: text for file, text in every.items() if isinstance(text, str)}
    plain = load(workspace(tmp_path / "plain", texts))
    desk = {file: text.replace("\n", "\r\n") for file, text in texts.items()}
    assert plain.templates
    assert plain.boundaries
    assert plain.logo
    assert load(workspace(tmp_path / "desk", desk)) == plain


def test_the_digest_changes_with_any_file(tmp_path: pathlib.Path) -> None:
    one = load(workspace(tmp_path / "one", AREA)).digest
    same = load(workspace(tmp_path / "same", AREA)).digest
    other = load(workspace(tmp_path / "other", AREA, {"sources.yaml": "s: {title: S}\n"})).digest
    assert one == same != other


def test_a_folder_with_settings_is_a_workspace(tmp_path: pathlib.Path) -> None:
    assert not is_workspace(tmp_path)
    assert is_workspace(workspace(tmp_path))


def _loads_or_complains(file: str, content: bytes) -> None:
    """Anything but a Dataset or ProblemsFound, each problem with its place and mend, fails."""
    found: tuple[Problem, ...] = ()
    with tempfile.TemporaryDirectory() as name:
        folder = workspace(pathlib.Path(name), AREA, {file: content})
        try:
            assert isinstance(load(folder), Dataset)
        except ProblemsFound as faulty:
            found = faulty.problems
    for problem in found:
        assert problem.column >= 1
        assert problem.line >= 1
        assert problem.what.endswith(".")
        assert problem.mend


@FUZZ
@given(file=st.sampled_from(ALL_FILES), content=st.binary(max_size=200))
def test_any_bytes_load_or_are_complained_of(file: str, content: bytes) -> None:
    _loads_or_complains(file, content)


SIGNS = st.lists(
    st.sampled_from(
        [
            *("a", "name", "id", "title", "date", "1", "0.5", "2026-02-30", "true", "~", "<<", "£"),
            *(": ", ":", "- ", "\n", "\n  ", " ", "{", "}", "[", "]", ", ", "'", '"', "#", "---\n"),
            *("&x", "*x", "!t ", "|", ">", "?", "%", "@", "`", "\t", "\r", "\u2028", "\ufeff"),
        ]
    ),
    max_size=40,
)


@FUZZ
@given(file=st.sampled_from(ALL_FILES), signs=SIGNS)
def test_any_signs_of_yaml_load_or_are_complained_of(file: str, signs: list[str]) -> None:
    _loads_or_complains(file, "".join(signs).encode())


KEYS = st.sampled_from(
    [
        *("a", "o", "city", "north", "cost", "name", "title"),
        *("date", "id", "tier", "within", "level", "family", "kind"),
        *("members", "criteria", "measured", "judged", "measure", "figure", "take"),
        *("curve", "facts", "value", "low", "high", "source", "weights"),
        *("swing", "rank", "combine", "pairwise", "councils", "covers", "scores"),
        *("score", "partnerships", "start", "deepen", "end", "steps", "after"),
        *("money", "amount", "from", "to", "parts", "neighbours", "tile"),
        *("add_up", "weighted_by", "status", "since", "until", "structures", "apart"),
        *("answers", "theme", "colours", "link", "logo", "accessibility"),
    ]
)
SCALARS = st.one_of(
    KEYS,
    st.sampled_from(["unknown", "assumption", "district", "unitary", "share", "min", "mean"]),
    st.sampled_from(["continue", "company", "#ffffff", "councils", "2024-02", "x.svg", ""]),
    st.none(),
    st.booleans(),
    st.integers(-3, 120),
    st.floats(),
    st.dates(),
    st.text(max_size=5),
)


@FUZZ
@given(
    file=st.sampled_from(ALL_FILES), tree=nested(SCALARS, st.one_of(KEYS, st.integers(0, 100)), 5)
)
def test_any_values_load_or_are_complained_of(file: str, tree: Any) -> None:
    _loads_or_complains(file, yaml.safe_dump(tree, allow_unicode=True).encode())


def test_the_largest_files_are_refused_quickly_whatever_they_hold() -> None:
    for sign in (b"[", b"{", b"- ", b"? ", b"a: ", b"&", b"*", b"\t", b"'", b"\n", b"#", b"!a "):
        content = (sign * BIGGEST)[:BIGGEST]
        _loads_or_complains("options/x.yaml", content)


def test_a_workspace_with_problems_is_read_as_far_as_it_is_sound(tmp_path: pathlib.Path) -> None:
    folder = workspace(tmp_path, AREA, {"sources.yaml": "a: {title: A}\nb: {titel: B}\n"})
    found = read(folder)
    assert found.dataset is not None
    assert list(found.dataset.sources) == ["a"]
    assert [problem.file for problem in found.problems] == ["sources.yaml"]
    with pytest.raises(ProblemsFound):
        found.whole()


def test_without_a_sound_appraisal_yaml_no_part_is_given(tmp_path: pathlib.Path) -> None:
    found = read(workspace(tmp_path, AREA, {"appraisal.yaml": "title: T\ndate: never\n"}))
    assert found.dataset is None
    assert found.problems


def test_what_was_walked_while_reading_is_what_was_read() -> None:
    dataset = load(RICH)
    assert list(walk(dataset)) == list(walk(replace(dataset)))
