"""A figure stands in three columns, low to high."""

from appraisal.data.tables.ends import ends
from appraisal.model import Reading


def test_a_figure_has_a_column_for_each_end_and_an_unknown_one_has_them_empty() -> None:
    assert ends("net", Reading(-1, 2, 5, "measured")) == {"net_low": -1, "net": 2, "net_high": 5}
    assert ends("net", None) == {"net_low": None, "net": None, "net_high": None}
