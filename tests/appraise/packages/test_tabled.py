"""Which candidates a table has to be made over, and that no other figure is moved by any."""

from msgspec.structs import replace

from appraisal.appraise.packages.plain import plainly
from appraisal.appraise.packages.tabled import REACHED, UNMOVED, tabled
from appraisal.appraise.packages.valued import _REACHED
from appraisal.area.figures import FIGURES
from appraisal.model import Criterion
from tests.appraise.packages.made_up import CANDIDATES, area


def leaf_on(figure: str) -> Criterion:
    curve = ((0.0, 0.0), (1e4, 100.0))
    return Criterion.model_validate(
        {"id": figure.replace("_", "-"), "measured": {"figure": figure, "curve": curve}}
    )


def test_what_no_candidate_is_said_to_move_none_moves() -> None:
    """Every figure of the list, under the reference option and with each candidate and with all."""
    leaves = tuple(leaf_on(figure) for figure in sorted(UNMOVED))
    wider = replace(area(), criteria=leaves)
    ids = [leaf.id for leaf in leaves]
    before = plainly(wider, (), ids)
    for held in (*((i,) for i in CANDIDATES), CANDIDATES):
        assert plainly(wider, held, ids) == before


def test_every_figure_is_on_one_list_or_read_off_a_table() -> None:
    """A new figure is tabled until somebody says what moves it."""
    tables = [
        figure
        for figure in FIGURES
        if tabled(area(), CANDIDATES, leaf_on(figure)) and figure not in UNMOVED
    ]
    assert tables == ["payback_years", "front_doors"]
    assert tabled(area(), CANDIDATES, leaf_on("front_doors")) == (0, 2, 7)


def test_each_figure_that_grows_by_reach_has_what_it_grows_by() -> None:
    assert _REACHED.keys() == REACHED
