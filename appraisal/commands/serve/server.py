"""Serves what is shown to this computer alone: files from a mapping, and events. Nothing else."""

import http.server
import json
import os
import sys
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from appraisal.commands.serve import text
from appraisal.commands.serve.board import Board, Shown
from appraisal.commands.serve.injected import EVENTS, STYLE, bare, injected, style
from appraisal.commands.serve.panel import strip
from appraisal.problems import ProblemsFound

HERE = "127.0.0.1"
NAMES = (HERE, "localhost")
"""What this computer calls itself: another name in a request is a page elsewhere that asks."""
PULSE = 15.0
"""Seconds after which who looks on is told that nothing is new, to find out who has left."""
NONE = "none"
"""What an event calls the state of a page that there isn't."""

TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "svg": "image/svg+xml",
    "geojson": "application/geo+json",
}


class Server(http.server.ThreadingHTTPServer):
    """A class because the standard library asks for one; `board` has what is served."""

    daemon_threads = True
    # Windows lets two programs have one port by this, and a client reaches either.
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, board: Board) -> None:
        self.board = board
        super().__init__((HERE, port), Handler)

    @property
    def address(self) -> str:
        """What to open."""
        return f"http://{HERE}:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing where somebody has left; anything else is a fault of this program."""
        if not isinstance(sys.exc_info()[1], ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


def allowed(host: str | None, port: int) -> bool:
    """Whether a request names this computer, and not a name that was bent to lead here."""
    names = {f"{name}:{port}" for name in NAMES} | (set(NAMES) if port == 80 else set())
    return host is not None and host.lower() in names


def path_of(target: str) -> str:
    """The path in the site that a request is for."""
    path = unquote(urlsplit(target).path).removeprefix("/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def event(shown: Shown, page: str, number: int) -> dict[str, str]:
    """What somebody who looks at a page is told of it."""
    made, notes = "", []
    if edition := shown.edition:
        made = edition.made(page) if edition.knows(page) else NONE
        if not edition.is_whole(page) and made != NONE:
            notes.append(text.WORKING if made else text.WAITING)
    notes.append(text.warnings_line(shown.warnings))
    return {
        "made": made,
        "faults": shown.faults,
        "strip": strip(shown.moved, notes),
        "number": str(number),
    }


def found(shown: Shown, path: str) -> tuple[HTTPStatus, bytes]:
    """What is served at a path: a file of the edition, or a page that says that there is none."""
    if path == STYLE:
        return HTTPStatus.OK, style()
    edition = shown.edition
    try:
        content = edition.file(path) if edition else None
    except ProblemsFound:  # of a template of the workspace's own, and told of in its place
        edition, content = None, None
    if edition and content is not None:
        if path.endswith(".html"):
            return HTTPStatus.OK, injected(content, path, edition.made(path))
        return HTTPStatus.OK, content
    if edition is None:
        page = bare(text.NO_PAGE_YET, text.MEND_FIRST)
        return HTTPStatus.SERVICE_UNAVAILABLE, injected(page, path, NONE)
    page = bare(text.NO_PAGE, f'<a href="/">{text.TO_SUMMARY}</a>')
    return HTTPStatus.NOT_FOUND, injected(page, path, NONE)


class Handler(http.server.BaseHTTPRequestHandler):
    """A class because the standard library asks for one: GET and HEAD, of this computer alone."""

    protocol_version = "HTTP/1.1"
    timeout = 60
    server: Server

    def do_GET(self) -> None:
        """A file, or events without end."""
        if not allowed(self.headers["Host"], self.server.server_port):
            body = text.WRONG_HOST.encode()
            self._send(HTTPStatus.MISDIRECTED_REQUEST, body, "text/plain; charset=utf-8")
        elif path_of(self.path) == EVENTS:
            self._events(parse_qs(urlsplit(self.path).query).get("page", [""])[0])
        else:
            path = path_of(self.path)
            status, body = found(self.server.board.first(), path)
            ending = path.rpartition(".")[2].lower() if status == HTTPStatus.OK else "html"
            self._send(status, body, TYPES.get(ending, "application/octet-stream"))

    do_HEAD = do_GET  # noqa: N815 - so named there

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        self._heads(kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _heads(self, kind: str) -> None:
        self.send_header("Content-Type", kind)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")

    def _events(self, page: str) -> None:
        """Tell of everything that is new, as server-sent events, until the page is left."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self._heads("text/event-stream; charset=utf-8")
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command == "HEAD":
            return
        board, number, last = self.server.board, -1, ""
        with board.looking_at(page):
            while True:
                number = board.next_after(number, PULSE)
                now = json.dumps(event(board.shown, page, number))
                self.wfile.write((f"data: {now}\n\n" if now != last else ": here\n\n").encode())
                self.wfile.flush()
                last = now

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - so named there
        """Say nothing: the terminal is for what edits do."""
