"""From an edit to the pages: what is open is drawn first, then all the rest."""

import pathlib
import threading
import time
from collections.abc import Callable

from appraisal.appraise.notices import notices
from appraisal.commands.serve import panel, text
from appraisal.commands.serve.board import Board, Shown
from appraisal.commands.serve.edition import Edition
from appraisal.findings.moves import moves, moves_under
from appraisal.load import Before, load
from appraisal.model.published import published
from appraisal.problems import Problem, ProblemsFound, why

FIRST_PAGE, STYLES = "index.html", "site.css"
MOST_FIRST = 6
"""Pages that are drawn before all others: more are hardly looked at."""
HEAD_START = 0.1
"""Seconds in which a browser fetches the new page before the rest is drawn."""


class Follower:
    """A class, as it remembers the last edition, to say what an edit did to it.

    `changed` is set by whoever notices a change; `others` are files to look at beside the usual.
    """

    def __init__(self, folder: pathlib.Path, board: Board, say: Callable[[str], object]) -> None:
        self.folder, self.board, self.say = folder, board, say
        self.changed = threading.Event()
        self.others: list[str] = []
        self._before: Before = {}
        self._last: Edition | None = None
        self._whole: Edition | None = None

    def follow(self) -> None:
        """Show the files as they are now. Leaves off where they change meanwhile."""
        self.changed.clear()
        start, shown = time.perf_counter(), self.board.shown.edition
        try:
            edition = self._edition()
            shown = self._whole
            if edition is not None and edition is not self._last:
                self._show(edition, start)
            if edition is not None:
                self._finish(edition)
        except ProblemsFound as found:
            self._refuse(found.problems, shown)
        except OSError as error:
            self._refuse((Problem(error.filename or ".", 1, 1, f"{why(error)}.", ""),), shown)

    def _edition(self) -> Edition | None:
        """The files as an edition, the last one where nothing is new; None where there are none."""
        if not self.folder.is_dir():
            self.board.tell(faults=panel.gone())
            self.say(f"{text.GONE} {text.GONE_MEND}")
            return None
        dataset = published(load(self.folder, self._before))
        logo = dataset.settings.theme.logo
        self.others[:] = [logo] if logo else []
        if self._last is None or self._last.dataset.digest != dataset.digest:
            return Edition(dataset)
        moved = self.board.shown.moved
        if self.board.shown.faults:
            moved = text.AS_BEFORE
            self.say(moved)
        self.board.tell(faults="", moved=moved, edition=self._last)
        return self._last

    def _show(self, edition: Edition, start: float) -> None:
        """Draw what is open as far as it goes without the rest, and say what the edit did."""
        for path in self.board.open_pages()[:MOST_FIRST] or (FIRST_PAGE,):
            edition.draw_first(path)
        edition.draw(STYLES)
        moved = self._moved(edition)
        self._last = edition
        self.board.post(Shown(edition, "", moved, self.board.shown.warnings))
        self.say(text.edit_line(time.perf_counter() - start, moved or text.READY))
        if self.board.open_pages():
            self.changed.wait(HEAD_START)

    def _moved(self, edition: Edition) -> str:
        if self._last is None:
            return ""
        old, new = self._last.stages, edition.stages
        names = {i: o.label for at in (old, new) for i, o in at.dataset.options.items()}
        if old.headline != new.headline:
            return moves(old.rankings[old.headline], new.rankings[new.headline], names)
        held = {i: weights.name for i, weights in new.weights.items()}
        return moves_under(old.rankings, new.rankings, new.headline, names, held)

    def _finish(self, edition: Edition) -> None:
        """Draw all that is left, what is open first, unless the files change meanwhile."""
        wanted = (*self.board.open_pages(), *edition.first)
        for path in edition.rest(wanted):
            if path in wanted:
                self.board.post()
            if self.changed.is_set():
                return
        if edition is self._whole:
            return
        self._whole = edition
        count = len(notices(edition.dataset, edition.stages.matrix).shown)
        self.board.tell(warnings=count)

    def _refuse(self, problems: tuple[Problem, ...], shown: Edition | None) -> None:
        """Let the list of what is wrong stand over the pages as they were."""
        below = text.OLD_PAGE if shown else text.MEND_FIRST
        listed = panel.faults(self.folder, problems, below)
        self.board.tell(faults=listed, moved=text.STAYED if shown else "", edition=shown)
        for line in text.problem_lines(problems):
            self.say(line)
