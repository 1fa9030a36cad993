"""A page that is served is drawn again where something on it is new, and is as in a build."""

import pytest
from msgspec.structs import replace

from appraisal.appraise import Stages
from appraisal.kept import Memory, keeping
from appraisal.model import Dataset
from appraisal.model.workspace import Simulation
from appraisal.site import Draft, Site, drafted, drawn_again
from appraisal.site.drawing import draw
from appraisal.site.finishing import finish_of
from tests.candidates import AGREED
from tests.datasets import dataset

PLAIN = {"digest": "0" * 64}
EDITED = {"digest": "12ab" * 16}
DRAWN: list[str] = []


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the pages that are drawn, as they are drawn."""

    def noted(pages, *given):  # type: ignore[no-untyped-def]
        held = list(pages)
        DRAWN.extend(page.path for page in held)
        return draw(held, *given)

    monkeypatch.setattr(drawn_again, "draw", noted)
    DRAWN.clear()
    return DRAWN


def area(**changes: object) -> Dataset:
    """An area of which all that is drawn at random is drawn once: it is worked out many times."""
    made = dataset(AGREED)
    once = made.settings.model_copy(
        update={"simulation": Simulation(samples=1, ways=1, packages=1)}
    )
    return replace(made, settings=once, **{**PLAIN, **changes})


def draft(found: Dataset) -> Draft:
    return drafted(Stages(found))


def plainly(found: Dataset) -> Site:
    own = draft(found)
    return draw(own.pages, own.drawn, own.shared, finish_of(own.drawn))


def served(found: Dataset, *kinds: str) -> Site:
    """Its site, or its pages of these kinds."""
    own = draft(found)
    return own.draw(page for page in own.pages if not kinds or page.kind in kinds)


def test_an_edit_that_changes_no_page_draws_none_and_changes_their_digest(
    drawn: list[str],
) -> None:
    with keeping(Memory()):
        first = served(area())
        assert sorted(drawn) == sorted(first)
        drawn.clear()
        second = served(area(**EDITED))
        assert drawn == []
    assert first == plainly(area())
    assert second == plainly(area(**EDITED))
    assert b"12ab12ab12ab" in second["index.html"]
    assert b"12ab12ab12ab" not in first["index.html"]


def test_what_all_pages_are_given_draws_all_of_them_again(drawn: list[str]) -> None:
    found = area()
    titled = replace(found, settings=found.settings.model_copy(update={"title": "Another"}))
    with keeping(Memory()):
        served(found)
        drawn.clear()
        assert served(titled) == plainly(titled)
    assert sorted(drawn) == sorted(page.path for page in draft(titled).pages)


def test_one_page_that_is_new_is_drawn_again_alone(drawn: list[str]) -> None:
    with keeping(Memory()):
        own = draft(area())
        site = own.draw(own.pages)
        drawn.clear()
        page = next(page for page in own.pages if page.path == "method.html")
        assert own.draw([replace(page, title="Pounds")]) != {page.path: site[page.path]}
        assert own.draw([page]) == {page.path: site[page.path]}
    assert drawn == ["method.html"]


def test_pages_whose_content_is_new_are_drawn_again_and_no_others(drawn: list[str]) -> None:
    found = area()
    first, option = next(iter(found.options.items()))
    told = option.model_copy(update={"summary": "Told in other words."})
    edited = replace(found, options={**found.options, first: told})
    with keeping(Memory()):
        before = served(found)
        drawn.clear()
        after = served(edited)
    assert after == plainly(edited)
    new = {path for path in after if after[path] != before[path]}
    assert f"options/{first}.html" in new
    assert new <= {*drawn} < {*after}


def test_a_workspace_with_templates_of_its_own_is_drawn_whole(drawn: list[str]) -> None:
    mine = area(templates={"pages/method.html": "{{ footer.digest }}"})
    kinds = ("method", "option", "sources")  # with one of its own, and without
    with keeping(Memory()):
        first = served(mine, *kinds)
        assert len(first) > 2
        drawn.clear()
        assert served(mine, *kinds)["method.html"].endswith(b"000000000000")
        edited = served(replace(mine, **EDITED), *kinds)
        assert edited["method.html"].endswith(b"12ab12ab12ab")
    assert drawn == [*first, *first]


def test_a_build_draws_every_page(drawn: list[str]) -> None:
    first, second = served(area()), served(area())
    assert first == second
    assert len(drawn) == 2 * len(first)
