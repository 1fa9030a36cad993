"""Road maps as bars: where they begin and end, and the dates that they are held against."""

from xml.etree import ElementTree as ET

from appraisal.appraise.road_map import road_map
from appraisal.area.candidates import all_formed
from appraisal.documents.report.bars import LEFT, RIGHT, Row, bars
from tests.datasets import dataset
from tests.road_maps import AREA

DATED = AREA.replace("CALENDAR", "vesting: 2027-04-01").replace(
    "rooms, months: 5", "rooms, months: unknown"
)


def drawn(*names: str) -> ET.Element:
    made = all_formed(dataset(DATED))
    plans = road_map(made).plans
    picture = bars(made, tuple(Row(name, plans[name]) for name in names))
    root = ET.fromstring(picture.text)  # noqa: S314 - our own
    assert root.get("viewBox") == f"0 0 {picture.width:g} {picture.height:g}"
    return root


def of(root: ET.Element, tag: str) -> list[ET.Element]:
    return [one for one in root.iter() if one.tag.endswith(tag)]


def test_a_bar_is_whole_to_vesting_and_light_after_it_within_the_picture() -> None:
    whole, rest = of(drawn("one"), "rect")
    ends = [float(one.get("x", "")) + float(one.get("width", "")) for one in (whole, rest)]
    assert ends[0] == float(rest.get("x", ""))
    assert float(whole.get("x", "")) >= LEFT
    assert ends[1] <= RIGHT
    assert (whole.get("fill"), rest.get("fill")) == ("#0b0c0c", "#fff")


def test_one_whose_end_nobody_knows_is_dashed_and_the_key_says_so() -> None:
    root = drawn("one", "made")
    assert [one.get("stroke-dasharray") for one in of(root, "rect")] == [None, None, "3 3"]
    key = of(root, "text")[-1].text or ""
    assert key.endswith("Dashed: nobody knows when it ends.")
    assert "Dashed" not in (of(drawn("one"), "text")[-1].text or "")


def test_each_date_stands_on_a_line_of_its_own() -> None:
    root = drawn("one")
    named = [one for one in of(root, "text") if (one.text or "").endswith(("2026", "1 April 2027"))]
    assert len({one.get("y") for one in named}) == len(named) == 2


def test_a_name_is_cut_and_escaped() -> None:
    made = all_formed(dataset(DATED))
    plan = road_map(made).plans["one"]
    picture = bars(made, (Row("<b> & " + "long " * 20, plan),))
    words = [one.text or "" for one in of(ET.fromstring(picture.text), "text")]  # noqa: S314
    (name,) = [text for text in words if text.startswith("<b> &")]
    assert name.endswith("…")
    assert len(name) <= 34
