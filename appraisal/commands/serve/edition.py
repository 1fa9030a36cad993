"""The site of one state of the workspace, each file of it drawn when somebody asks for it."""

import hashlib
import threading
from collections.abc import Iterable, Iterator
from functools import cached_property

from appraisal.appraise import Stages
from appraisal.commands.papers import site_papers
from appraisal.commands.serve.early import Early, NotYet, as_appraisal
from appraisal.data.downloads import downloads
from appraisal.model import Dataset
from appraisal.site import Draft, Site, drafted
from appraisal.site.assets import assets
from appraisal.site.drawing import Page
from appraisal.site.figures import figure_files
from appraisal.site.link_pictures import pictures
from appraisal.site.pack_papers import paper_paths

DATA = "data/"
FIGURES = "figures/"


class Edition:
    """A class, as it grows: files once drawn are kept. Nothing of it changes but by being drawn.

    Every file is the one that a build of this dataset writes, but for the pages in `first`, which
    say less. Raises ProblemsFound, wherever it draws, for faults of the workspace's own templates.
    """

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.stages = Stages(dataset)
        self.first: dict[str, bytes] = {}
        self._early = Early(self.stages)
        self._drawn: dict[str, bytes] = {}
        self._drawing = threading.RLock()

    @cached_property
    def _draft(self) -> Draft:
        return drafted(self.stages, papers=True)

    @cached_property
    def _first_draft(self) -> Draft:
        """The same pages, whose content is made without the late parts."""
        return drafted(as_appraisal(self._early), papers=True)

    @cached_property
    def _pages(self) -> dict[str, Page]:
        return {page.path: page for page in self._first_draft.pages}

    @cached_property
    def _pictured(self) -> dict[str, str]:
        """Each picture's page."""
        return {page.picture: path for path, page in self._pages.items() if page.picture}

    @cached_property
    def _papers(self) -> frozenset[str]:
        return paper_paths(self.dataset)

    @cached_property
    def _downloads(self) -> Site:
        return downloads(self.stages)

    @cached_property
    def _assets(self) -> Site:
        return assets(self._first_draft.drawn, self.dataset.logo)

    def draw_first(self, path: str) -> None:
        """Draw a page for somebody who waits; nothing, where it can't be drawn before the rest."""
        with self._drawing:
            page = self._pages.get(path)
            if page is None or path in self._drawn:
                return
            self._early.kind, self._early.late = page.kind, False
            try:
                found = self._first_draft.draw([page])
            except NotYet:
                return
            (self.first if self._early.late else self._drawn).update(found)

    def held(self, path: str) -> bytes | None:
        """A file as far as it is drawn; None where nothing of it is."""
        return self._drawn.get(path) or self.first.get(path)

    def made(self, path: str) -> str:
        """What tells a page that is drawn from other states of it; empty where it isn't drawn."""
        found = self.held(path)
        return hashlib.sha256(found).hexdigest()[:16] if found else ""

    def is_whole(self, path: str) -> bool:
        """Whether a file is drawn with all that belongs to it."""
        return path in self._drawn

    def knows(self, path: str) -> bool:
        """Whether there is a page at this path. Waits for nothing that is being drawn."""
        return path in self._pages

    def file(self, path: str) -> bytes | None:
        """A file as it is drawn so far, or else drawn now; None where there is none."""
        found = self.held(path)
        if found is None:
            self.draw(path)
        return self.held(path)

    def draw(self, path: str) -> None:
        """Draw a file with all that belongs to it, unless it is drawn already."""
        with self._drawing:
            if path not in self._drawn:
                self._drawn.update(self._made(path))

    def _made(self, path: str) -> Site:
        if path in self._pages:
            return self._draft.draw([page for page in self._draft.pages if page.path == path])
        if path in self._papers:
            return site_papers(self.stages)
        if path in self._pictured:
            shown = self._pictured[path]
            return pictures(self.stages, [p for p in self._draft.pages if p.path == shown])
        if path.startswith(FIGURES):
            return self._figures
        return self._downloads if path.startswith(DATA) else self._assets

    @cached_property
    def _figures(self) -> Site:
        """The charts of all pages, which are drawn for them."""
        for path in self._pages:
            self.draw(path)
        return figure_files(self._draft.figures(self._drawn, self._assets))

    def rest(self, wanted: Iterable[str]) -> Iterator[str]:
        """Draw all that is left, `wanted` before others; yields the path of each when it is drawn.

        Data, papers, pictures and charts come last, as nobody looks at them first.
        """
        pages = dict.fromkeys((*(path for path in wanted if path in self._pages), *self._pages))
        for path in (*pages, "site.css", DATA, *sorted(self._papers), *self._pictured, FIGURES):
            self.draw(path)
            yield path

    def site(self) -> Site:
        """All of it, as a build has it."""
        for _ in self.rest(()):
            pass
        return dict(sorted(self._drawn.items()))
