"""Whatever is edited, in whatever order: what is served is what a fresh build would write."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.appraise import appraise
from appraisal.commands.serve.board import Board
from appraisal.commands.serve.edition import Edition
from appraisal.commands.serve.following import Follower
from appraisal.kept import Memory, keeping
from appraisal.load import load
from appraisal.problems import ProblemsFound
from appraisal.site import render
from tests.candidates import AGREED
from tests.commands.serve.testshire import FILES
from tests.datasets import files_of
from tests.random_cases import some_of
from tests.workspaces import Files, workspace

AGREED_FILES = {**files_of(AGREED), "options/join.yaml": FILES["options/join.yaml"]}
AGREED_FILES["appraisal.yaml"] = AGREED_FILES["appraisal.yaml"].replace("500", "20")
"""An area in which there are packages, and ways of counting."""

JOIN = "{name: Join, family: non-structural, "
EDITS = {
    "a score": ("options/join.yaml", f"{JOIN}scores: {{voice: {{score: 70}}}}}}\n"),
    "a name": ("options/join.yaml", "{name: Met & <b>, family: continue}\n"),
    "a fault": ("options/join.yaml", "{name: Join, family: non-structural, nane: x}\n"),
    "no YAML": ("options/join.yaml", "{name: [\n"),
    "a comment": ("sources.yaml", "s: {title: Minutes}  # looked up again\nt: {title: A rival}\n"),
    "a source that nobody has": ("sources.yaml", "x: {title: X}\n"),
    "another title": (
        "appraisal.yaml",
        "title: Another\ndate: 2026-01-01\nsimulation: {samples: 20, ways: 50}\n",
    ),
    "a template": ("templates/pages/money.html", "<html><head></head><body>{{ page.title }}"),
    "a template that fails": ("templates/pages/money.html", "{{ page.nothing.at_all }}"),
    "an option gone": ("options/join.yaml", None),
    "as it was": ("", None),
}


def edit(folder: Path, what: str, files: Files = FILES) -> None:
    name, content = EDITS[what]
    if not name:
        workspace(folder, files)
        (folder / "templates/pages/money.html").unlink(missing_ok=True)
    elif content is None:
        (folder / name).unlink(missing_ok=True)
    else:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)


def hurried(follower: Follower, board: Board) -> None:
    """Let another edit come as soon as anything is shown, so that the rest is left undrawn."""
    post = board.post

    def noted(*shown: object) -> None:
        post(*shown)  # type: ignore[arg-type]
        follower.changed.set()

    board.post = noted  # type: ignore[method-assign]


@contextmanager
def followed(files: Files = FILES) -> Iterator[tuple[Path, Follower, Board, list[str]]]:
    said: list[str] = []
    with tempfile.TemporaryDirectory() as held:
        folder, board = workspace(Path(held) / "area", files), Board()
        yield folder, Follower(folder, board, said.append), board, said


FRESH: dict[str, Edition] = {}
"""By the digest of the files, what is drawn of them by who knows of no edit."""


def fresh_of(folder: Path) -> Edition:
    dataset = load(folder)
    return FRESH.setdefault(dataset.digest, Edition(dataset))


LOOKED_AT = ("index.html", "options/join.html", "packages.html", "data/results.json", "site.css")


@settings(max_examples=some_of(12))
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=4))
def test_after_every_edit_what_is_looked_at_is_what_the_files_say(edits: list[str]) -> None:
    with (
        followed(AGREED_FILES) as (folder, follower, board, _),
        board.looking_at("options/join.html"),
    ):
        hurried(follower, board)
        memory = Memory()
        with keeping(memory):
            follower.follow()
        for what in edits:
            edit(folder, what, AGREED_FILES)
            with keeping(memory):
                follower.follow()
            shown, fresh = board.shown, None
            with suppress(ProblemsFound):
                fresh = fresh_of(folder)
            assert bool(shown.faults) is (fresh is None)
            if fresh and shown.edition and what != "a template that fails":
                for path in LOOKED_AT:
                    with suppress(ProblemsFound), keeping(memory):
                        shown.edition.draw(path)
                    with suppress(ProblemsFound):
                        fresh.draw(path)
                    assert shown.edition.held(path) == fresh.held(path)


@pytest.mark.slow
@settings(max_examples=some_of(4))
@given(st.lists(st.sampled_from(sorted(EDITS)), min_size=1, max_size=4))
def test_after_every_edit_it_serves_what_a_build_writes(edits: list[str]) -> None:
    with (
        followed(AGREED_FILES) as (folder, follower, board, _),
        board.looking_at("options/join.html"),
    ):
        memory = Memory()
        with keeping(memory):
            follower.follow()
        for what in edits:
            edit(folder, what, AGREED_FILES)
            with keeping(memory):
                follower.follow()
            shown, built = board.shown, None
            with suppress(ProblemsFound):
                built = render(appraise(load(folder)))
            assert bool(shown.faults) is (built is None)
            if built:
                assert shown.edition
                with keeping(memory):
                    site = shown.edition.site()
                assert site == built


def test_a_fault_stands_over_the_old_page_and_goes_when_it_is_mended() -> None:
    with followed() as (folder, follower, board, said):
        follower.follow()
        old = board.shown.edition
        edit(folder, "a fault")
        follower.follow()
        assert board.shown.edition is old
        assert "nane" in board.shown.faults
        assert board.shown.moved == "Nothing moved: the files have problems."
        assert said[-1] == "1 problem in the files. The pages stay as they were."
        edit(folder, "as it was")
        follower.follow()
        assert (board.shown.edition, board.shown.faults) == (old, "")
        assert board.shown.moved == "The files are as they were before. Nothing moved."
        assert said[-1] == board.shown.moved


def test_a_template_that_fails_leaves_all_pages_as_they_were() -> None:
    with followed() as (folder, follower, board, _):
        follower.follow()
        old = board.shown.edition
        edit(folder, "a template that fails")
        follower.follow()
        assert board.shown.edition is old
        assert "templates/pages/money.html:1:1" in board.shown.faults


def test_what_is_open_is_drawn_first_and_the_strip_says_what_moved() -> None:
    with followed() as (folder, follower, board, said), board.looking_at("options/join.html"):
        follower.follow()
        edit(folder, "a score")
        numbers: list[tuple[bool, bool]] = []
        post = board.post

        def noted(*shown: object) -> None:
            post(*shown)  # type: ignore[arg-type]
            if edition := board.shown.edition:
                drawn = [edition.held(path) for path in ("options/join.html", "sources.html")]
                numbers.append((drawn[0] is not None, drawn[1] is not None))

        board.post = noted  # type: ignore[method-assign]
        follower.follow()
        assert numbers[0] == (True, False)
        assert numbers[-1] == (True, True)
        assert board.shown.moved.startswith("Join ")
        assert said[-1].endswith(board.shown.moved)


def test_where_only_other_priorities_changed_the_strip_names_them() -> None:
    criteria = (
        "- {id: voice, name: Voice, judged: {0: Bad, 100: Good}}\n"
        "- {id: cost, name: Cost, judged: {0: Bad, 100: Good}}\n"
    )
    scores = "scores: {voice: {score: 40}, cost: {score: 10}}"
    held = "ours: {name: Ours}\ntheirs: {name: Theirs, weights: {voice: 50, cost: 50}}\n"
    files = {
        **FILES,
        "criteria/criteria.yaml": criteria,
        "criteria/perspectives.yaml": held,
        "options/stay.yaml": f"{{name: Stay, family: continue, {scores}}}\n",
    }
    with followed(files) as (folder, follower, board, _):
        follower.follow()
        (folder / "criteria/perspectives.yaml").write_text(held.replace("cost: 50", "cost: 300"))
        follower.follow()
        assert board.shown.faults == ""
        assert board.shown.moved.startswith("Nothing changed under ‘Ours’. Under ‘Theirs’: ")


def test_an_edit_that_comes_meanwhile_is_not_kept_waiting() -> None:
    with followed() as (_, follower, board, _):
        hurried(follower, board)
        follower.follow()
        assert board.shown.edition is not None
        assert board.shown.edition.held("accessibility.html") is None


def test_a_folder_that_is_gone_is_said_to_be() -> None:
    with followed() as (folder, follower, board, said):
        follower.follow()
        folder.rename(folder.with_name("kept"))
        follower.follow()
        assert "folder is gone" in board.shown.faults
        assert said[-1].startswith("The workspace’s folder is gone.")
        folder.with_name("kept").rename(folder)
        follower.follow()
        assert board.shown.faults == ""
