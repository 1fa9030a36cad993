"""The posts that agreements ask of councils by quarter, as tables with gaps and shades."""

from collections.abc import Iterator

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.posts_by_quarter import Asked, Posts
from appraisal.findings.names import council_label
from appraisal.findings.numbers import listed
from appraisal.findings.road_map import asked_words, posts_finding, runs
from appraisal.findings.sentences import say

SHADES = 5
"""No darker than this many steps above none."""


class PostsCell(Struct, frozen=True):
    """The posts in words, empty for none; `gap` says that some are not known."""

    words: str
    heat: int
    gap: bool


class PostsRow(Struct, frozen=True):
    """Councils that are asked for the same, and what for."""

    councils: str
    cells: tuple[PostsCell, ...]


class PostsTable(Struct, frozen=True):
    """What an option, or the best package where `option` is empty, asks of each council.

    There are no rows where the posts of none of its agreements are known.
    """

    option: str
    title: str
    said: str
    heads: tuple[str, ...]
    rows: tuple[PostsRow, ...]


def posts_tables(appraisal: Appraisal) -> tuple[PostsTable, ...]:
    """That of the headline's best package, then that of each option made of candidates."""
    dataset, best = appraisal.dataset, appraisal.package_posts
    found = [] if best is None else [_table(appraisal, "", say("road-map.best"), best)]
    for i, posts in appraisal.road_map.posts.items():
        found.append(_table(appraisal, i, dataset.options[i].label, posts))
    return tuple(found)


def _table(appraisal: Appraisal, option: str, title: str, posts: Posts) -> PostsTable:
    names = {i: one.name for i, one in appraisal.dataset.candidates.items()}
    columns, known = runs(posts), len(posts.unknown) < len(posts.begins)
    return PostsTable(
        option=option,
        title=title,
        said=posts_finding(posts, names),
        heads=tuple(heading for heading, _ in columns),
        rows=tuple(_rows(appraisal, posts, [at for _, at in columns])) if known else (),
    )


def _rows(appraisal: Appraisal, posts: Posts, columns: list[int]) -> Iterator[PostsRow]:
    alike: dict[tuple[Asked, ...], list[str]] = {}
    for council, asked in posts.councils.items():
        alike.setdefault(tuple(asked[at] for at in columns), []).append(council)
    most = max((asked.posts for row in alike for asked in row), default=0.0)
    for row, councils in alike.items():
        labels = [council_label(appraisal.dataset, i) for i in councils]
        yield PostsRow(listed(labels), tuple(_cell(asked, most) for asked in row))


def _cell(asked: Asked, most: float) -> PostsCell:
    shade = max(1, round(SHADES * asked.posts / most)) if asked.posts else 0
    return PostsCell(asked_words(asked), shade, bool(asked.unknown))
