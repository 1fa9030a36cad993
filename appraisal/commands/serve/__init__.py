"""`appraisal serve`: the site of a workspace while it is edited, on this computer alone."""

import pathlib
import threading
import webbrowser
from typing import TYPE_CHECKING

import click

from appraisal.commands.reporting import WORKSPACE, refuse_no_workspace, workspace_folder

if TYPE_CHECKING:
    from appraisal.commands.serve.board import Board
    from appraisal.commands.serve.server import Server

PORT, TRIED = 8000, 20
"""The port that is taken where nobody names one, and how many are tried from there on."""


@click.command("serve")
@WORKSPACE
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    help=f"The port to serve on; 0 takes any that is free. By default {PORT}, or the next that is "
    "free.",
)
@click.option("--open", "opened", is_flag=True, help="Open the first page in the browser.")
@click.option(
    "--poll",
    is_flag=True,
    help="Look at the files twice a second. For drives that tell nobody of a change.",
)
def serve_command(
    workspace: pathlib.Path | None, port: int | None, opened: bool, poll: bool
) -> None:
    """Show a workspace's pages while you edit it: save a file and the page follows.

    WORKSPACE is as for `build`. The pages are served to this computer alone, at the address that is
    printed. Nothing is written: `appraisal build` does that. While files have problems, a list of
    them stands over the pages as they were before. Ctrl+C ends it.
    """
    folder = workspace_folder(workspace)
    refuse_no_workspace(folder)  # one that goes while it is served is waited for
    from appraisal.commands.serve import text
    from appraisal.commands.serve.board import Board
    from appraisal.kept import Memory, keeping

    board = Board()
    server = _bound(port, board)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    click.echo(text.serving(folder.resolve().name, server.address))
    if opened:
        webbrowser.open(server.address)
    stop = threading.Event()
    try:
        with keeping(Memory()):
            _keep_up(folder, board, stop, poll=poll)
    except KeyboardInterrupt:
        click.echo(f"\n{text.ENDED}", err=True)
    finally:
        stop.set()
        server.shutdown()
        server.server_close()


def _bound(port: int | None, board: "Board") -> "Server":
    """A server on the port that was named, or on the first that is free, else a usage error."""
    from appraisal.commands.serve import text
    from appraisal.commands.serve.server import Server

    for each in (*range(PORT, PORT + TRIED), 0) if port is None else (port,):
        try:
            return Server(each, board)
        except OSError as error:
            if port is not None:
                raise click.BadParameter(text.in_use(port), param_hint="--port") from error
    raise click.UsageError("No port is free.")


def _keep_up(folder: pathlib.Path, board: "Board", stop: threading.Event, *, poll: bool) -> None:
    """Follow the files until somebody presses Ctrl+C."""
    import gc

    from appraisal.commands.serve.following import Follower
    from appraisal.commands.serve.watching import changes, seen_in

    follower = Follower(folder, board, click.echo)
    seen = seen_in(folder)

    def watch() -> None:
        for _ in changes(folder, seen, stop, follower.others, poll=poll):
            follower.changed.set()

    threading.Thread(target=watch, daemon=True).start()
    while True:
        follower.follow()
        if not follower.changed.is_set():
            gc.collect()  # no command looks for garbage by itself: here it is when nobody waits
        while not follower.changed.wait(0.5):  # without an end it can't be interrupted on Windows
            pass
