"""Ticking candidates, on disk, and what the build says of the same packages."""

import pathlib
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Any

import numpy as np
from msgspec.structs import asdict

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.asks import asks
from appraisal.appraise.packages.designed import Packages
from appraisal.appraise.packages.efficient import described
from appraisal.maths.packages.front import Front
from appraisal.maths.packages.masks import mask_of
from appraisal.site.assets import assets
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.packages import pages

Case = tuple[tuple[str, ...], str]
"""What is ticked, and under which perspective."""


def write(appraisal: Appraisal, folder: pathlib.Path) -> str:
    """Write the page and its stylesheets; return the page's address on disk."""
    made, drawn = list(pages(appraisal)), environment({})
    site = {**draw(made, drawn, shared_content(appraisal, made)), **assets(drawn, None)}
    for path, content in site.items():
        (folder / path).write_bytes(content)
    return (folder / "packages.html").as_uri()


def packages(appraisal: Appraisal) -> Packages:
    assert appraisal.packages is not None
    return appraisal.packages


def in_python(appraisal: Appraisal, perspective: str, held: Iterable[str]) -> Mapping[str, Any]:
    """What the build says of a package, in the browser's words.

    What a package asks of councils it says only of one that has all that it needs.
    """
    found, weights = packages(appraisal), appraisal.weights[perspective]
    asked, benefit, ids = found.searched, found.benefits[perspective], tuple(held)
    mask = mask_of(asked.candidates.index(i) for i in ids)
    one = Front(masks=np.array([mask], dtype=np.int64), cost=np.zeros(1), gain=np.zeros(1))
    (row,) = described(asked, one, benefit, {i: weights.nodes[i] for i in weights.leaf_ids})
    own = appraisal.dataset.candidates
    missing = [[i, j] for i in ids for j in own[i].needs if j not in ids]
    apart = [
        [i, j] for i, j in combinations(ids, 2) if j in own[i].excludes or i in own[j].excludes
    ]
    return {
        "net": row.cost,
        "setUp": row.set_up,
        "running": row.running,
        "saving": sum(asked.prices[i].saving for i in ids),
        "gain": row.gain,
        "value": row.value,
        "broken": [[b.limit, b.council, b.most] for b in asked.bounds.broken(ids)],
        "missing": missing,
        "apart": apart,
        **({} if missing else {"asks": _asks(asks(asked, benefit, ids))}),
    }


def _asks(found: Mapping[str, Any]) -> dict[str, Any]:
    made = {}
    for i, one in found.items():
        pays = {
            rule: {
                "setUp" if key == "set_up" else key: amount for key, amount in asdict(paid).items()
            }
            for rule, paid in one.pays.items()
        }
        made[i] = {
            "joins": list(one.joins),
            "hosts": list(one.hosts),
            "posts": one.posts,
            "postsKnown": one.posts_known,
            "pays": pays,
            "gain": one.gain,
        }
    return made


def settings(appraisal: Appraisal, count: int) -> list[Case]:
    """Random packages of any size, each under a random perspective."""
    drawn, found = np.random.default_rng(20261129), packages(appraisal)
    names, under = found.searched.candidates, list(found.fronts)
    return [
        (
            tuple(i for i in names if drawn.random() < share),
            under[int(drawn.integers(len(under)))],
        )
        for share in np.linspace(0, 1, count)
    ]
