"""What stands over the pages: every text that people typed is a text there."""

from pathlib import Path

from appraisal.commands.serve.panel import faults, gone, strip
from appraisal.problems import Problem


def test_a_problem_stands_with_its_line_its_place_and_a_link_to_it(tmp_path: Path) -> None:
    (tmp_path / "a b.yaml").write_text("one: 1\ntwo: <b>&\n")
    found = faults(tmp_path, [Problem("a b.yaml", 2, 6, "Not a number.", "Write one.")], "Below.")
    assert '<h2 id="serve-problems">1 problem in the files</h2>' in found
    assert "<p>Below.</p>" in found
    assert "<p>Not a number. Write one.</p><pre><code>two: &lt;b&gt;&amp;</code></pre>" in found
    home = str(tmp_path).lstrip("/")
    assert f'<a href="vscode://file/{home}/a%20b.yaml:2:6">a b.yaml:2:6</a>' in found


def test_a_file_that_is_not_there_has_no_line(tmp_path: Path) -> None:
    found = faults(tmp_path, [Problem("a.yaml", 9, 1, "Gone.", "")] * 2, "")
    assert "2 problems in the files" in found
    assert "<pre>" not in found


def test_twenty_are_listed_and_all_are_counted(tmp_path: Path) -> None:
    found = faults(tmp_path, [Problem("a.yaml", n, 1, "x", "y") for n in range(30)], "")
    assert "30 problems in the files" in found
    assert found.count("<li>") == 20
    assert "The first 20 are listed here, and all of them in the terminal." in found
    assert "The first" not in faults(tmp_path, [Problem("a.yaml", 1, 1, "x", "y")] * 20, "")


def test_the_strip_says_what_the_edit_did_and_what_else_there_is() -> None:
    assert strip("A < B.", ["", "Run `x`."]) == (
        "<p><strong>A &lt; B.</strong> <span>Run <code>x</code>.</span></p>"
    )
    assert "nothing is published" in strip("", [])
    assert gone().startswith("<h2>The workspace’s folder is gone.</h2>")
