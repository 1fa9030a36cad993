"""What is answered, to whom, and what somebody who looks at a page is told."""

from http import HTTPStatus

import pytest

from appraisal.commands.serve.board import Board, Shown
from appraisal.commands.serve.edition import Edition
from appraisal.commands.serve.server import Server, allowed, event, found, path_of
from tests.datasets import dataset

EDITION = Edition(dataset("options: {ann: {}}"))


@pytest.mark.parametrize(
    ("host", "answered"),
    [
        ("127.0.0.1:8000", True),
        ("localhost:8000", True),
        ("LOCALHOST:8000", True),
        ("localhost:8001", False),
        ("localhost", False),
        ("127.0.0.1", False),
        ("evil.example:8000", False),
        ("127.0.0.1.evil.example:8000", False),
        ("", False),
        (None, False),
    ],
)
def test_only_this_computers_own_names_with_the_port_are_answered(
    host: str | None, answered: bool
) -> None:
    assert allowed(host, 8000) is answered


def test_on_the_port_of_the_web_a_name_needs_no_port() -> None:
    assert allowed("localhost", 80)


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/", "index.html"),
        ("", "index.html"),
        ("/options/", "options/index.html"),
        ("/options/a%20b.html?x=1#y", "options/a b.html"),
        ("/../secret", "../secret"),
        ("//etc/passwd", "passwd"),
    ],
)
def test_a_request_names_a_path_of_the_site(target: str, path: str) -> None:
    assert path_of(target) == path


def test_a_path_is_looked_up_and_never_opened() -> None:
    for path in ("../appraisal.yaml", "/etc/passwd", "..\\x", "-/events/x", "data"):
        assert found(Shown(EDITION), path)[0] == HTTPStatus.NOT_FOUND


def test_pages_get_the_script_and_other_files_are_as_they_are_published() -> None:
    status, page = found(Shown(EDITION), "index.html")
    assert (status, b"<script data-page=" in page) == (HTTPStatus.OK, True)
    assert found(Shown(EDITION), "site.css") == (HTTPStatus.OK, EDITION.site()["site.css"])
    assert found(Shown(EDITION), "data/results.json")[1] == EDITION.site()["data/results.json"]
    assert b"#serve" in found(Shown(EDITION), "-/serve.css")[1]


def test_before_there_are_pages_a_page_says_so_and_waits() -> None:
    status, page = found(Shown(None, "<p>faults</p>"), "index.html")
    assert status == HTTPStatus.SERVICE_UNAVAILABLE
    assert b"<h1>No pages yet</h1>" in page
    assert b"<script data-page=" in page


def test_an_event_tells_which_page_there_is_and_what_is_still_to_come() -> None:
    fresh = Edition(dataset("options: {ann: {}}"))
    fresh.draw_first("index.html")
    told = event(Shown(fresh, moved="Ann is new.", warnings=2), "index.html", 7)
    assert told["made"] == fresh.made("index.html")
    assert told["number"] == "7"
    assert "<strong>Ann is new.</strong>" in told["strip"]
    assert "being worked out. This page leaves them out" in told["strip"]
    assert "2 warnings: <code>appraisal check</code> lists them." in told["strip"]
    other = event(Shown(fresh), "method.html", 7)
    assert (other["made"], "still as it was before" in other["strip"]) == ("", True)
    assert event(Shown(fresh), "gone.html", 7)["made"] == "none"
    fresh.draw("index.html")
    assert "worked out" not in event(Shown(fresh), "index.html", 7)["strip"]


def test_a_server_is_on_this_computer_alone() -> None:
    server = Server(0, Board())
    assert server.server_address[0] == "127.0.0.1"
    assert server.address == f"http://127.0.0.1:{server.server_port}/"
    server.server_close()
