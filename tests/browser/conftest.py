"""Builds the sites once for all browser tests: Derbyshire, and the two smallest there can be."""

import functools
import http.server
import pathlib
import threading
from collections.abc import Iterator

import pytest

from tests.browser.site import ONE_OPTION, ROOT, Sheet, build, kinds
from tests.workspaces import workspace


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A folder for the sites, each in a sub-folder of its own."""
    return tmp_path_factory.mktemp("published")


@pytest.fixture(scope="session")
def sheets(published: pathlib.Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Sheet, ...]:
    """Every page of every site."""
    workspaces = {
        "derbyshire": ROOT,
        "minimal": workspace(tmp_path_factory.mktemp("minimal")),
        "one-option": workspace(tmp_path_factory.mktemp("one-option"), ONE_OPTION),
    }
    return tuple(
        sheet
        for site, folder in workspaces.items()
        for sheet in build(site, folder, published / site)
    )


@pytest.fixture(scope="session")
def one_of_each(sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """A page of each type."""
    return tuple(kinds(sheets))


@pytest.fixture(scope="session")
def server(published: pathlib.Path) -> Iterator[str]:
    """The address of a server on this machine, with each site in a sub-folder."""
    handler = functools.partial(Quiet, directory=str(published))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()
        thread.join()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without telling the terminal of each."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass
