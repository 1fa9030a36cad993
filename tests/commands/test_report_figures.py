"""The pictures of a report are charts of the site."""

from appraisal.appraise import Stages
from appraisal.commands.report_figures import CHARTS, report_figures
from appraisal.documents.drawing import Svg
from appraisal.model.published import published
from tests.datasets import dataset
from tests.treeshire import treeshire


def test_who_is_first_what_it_costs_and_the_map_are_drawn() -> None:
    found = report_figures(Stages(published(treeshire())))
    assert found.keys() <= CHARTS.keys()
    assert "ranking" in found
    picture = found["ranking"]
    assert isinstance(picture.drawing, Svg)
    assert picture.drawing.text.startswith("<svg")
    assert picture.alt
    assert picture.title == "Figure: the value of each option, with its range"


def test_each_names_its_sources_below_it_and_no_page() -> None:
    for name, figure in report_figures(Stages(published(treeshire()))).items():
        assert figure.source
        assert "index.html" not in figure.source
        assert isinstance(figure.drawing, Svg)
        assert ".html" not in figure.drawing.text, name


def test_a_report_on_some_options_has_no_picture_that_shows_all() -> None:
    dataset = published(treeshire())
    first, *others = dataset.option_order()
    assert report_figures(Stages(dataset, (first,))) == {}
    assert "ranking" in report_figures(Stages(dataset, (first, *others)))


def test_an_area_with_nothing_to_draw_has_none() -> None:
    assert report_figures(Stages(dataset("settings: {title: T}"))) == {}
