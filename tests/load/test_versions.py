"""A version by its name: a folder, or a revision of the workspace in git."""

import pathlib
import subprocess

import pytest

from appraisal.load.versions import NoVersion, Version, find_version, opened
from tests.workspaces import workspace

GIT = ("git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")


def git(folder: pathlib.Path, *asked: str) -> None:
    subprocess.run([*GIT, *asked], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A repository with a workspace in a folder, committed twice; the first is tagged."""
    top = tmp_path_factory.mktemp("repository")
    git(top, "init", "-q", "-b", "main")
    (top / "readme.md").write_text("Read.\n", encoding="utf-8")
    git(top, "add", "readme.md")
    git(top, "commit", "-q", "-m", "Begin")
    git(top, "tag", "empty")
    for title, tag in (("One", "one"), ("Two", "two")):
        settings = f"title: {title}\ndate: 2026-01-01\n"
        big = {"appraisal.yaml": settings, "src/big.txt": "x", "output/index.html": "a page"}
        workspace(top / "our area", big)
        git(top, "add", "--all")
        git(top, "commit", "-q", "-m", title)
        git(top, "tag", tag)
    return top


def held(version: Version, base: pathlib.Path) -> dict[str, str]:
    with opened(version, base) as folder:
        files = sorted(p for p in folder.rglob("*") if p.is_file())
        return {p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in files}


def test_a_revision_is_the_workspaces_folder_as_it_was_without_what_is_none_of_it(
    repository: pathlib.Path,
) -> None:
    base = repository / "our area"
    version = find_version("one", base)
    assert version.kind == "revision"
    assert held(version, base) == {
        "appraisal.yaml": "title: One\ndate: 2026-01-01\n",
        "criteria/criteria.yaml": "- id: cost\n  judged: {0: dear, 100: cheap}\n",
    }
    assert held(find_version("HEAD", base), base)["appraisal.yaml"].startswith("title: Two")


def test_what_is_taken_out_is_gone_afterwards(repository: pathlib.Path) -> None:
    base = repository / "our area"
    with opened(find_version("one", base), base) as folder:
        pass
    assert not folder.exists()


def test_a_folder_goes_before_a_revision_of_its_name(repository: pathlib.Path) -> None:
    workspace(repository / "our area" / "one")
    found = find_version("one", repository / "our area")
    assert (found.kind, found.doubtful) == ("folder", True)
    assert not find_version(".", repository / "our area").doubtful
    (repository / "our area" / "one").rename(repository / "our area" / "moved")


def test_a_revision_without_the_workspace_says_so(repository: pathlib.Path) -> None:
    base = repository / "our area"
    with pytest.raises(NoVersion, match="The workspace is not in the revision 'empty'"):
        held(find_version("empty", base), base)


@pytest.mark.parametrize("name", ["nowhere", "--help", "HEAD~99", "one:appraisal.yaml"])
def test_what_is_neither_says_where_to_look(repository: pathlib.Path, name: str) -> None:
    with pytest.raises(NoVersion, match=r"neither a folder nor a revision.*`git log`"):
        find_version(name, repository / "our area")


def test_outside_a_repository_a_folder_is_asked_for(tmp_path: pathlib.Path) -> None:
    with pytest.raises(NoVersion, match="in no git repository"):
        find_version("HEAD", tmp_path)


def test_without_git_a_folder_is_asked_for(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoVersion, match="git is not installed here"):
        find_version("HEAD", tmp_path)
