"""The page on packages of three areas, each written once."""

import pathlib

import pytest
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal, appraise
from appraisal.load import load
from tests.agreeing import AGREEING
from tests.appraise.packages.made_up import AREA
from tests.browser.packages.ticked import write
from tests.datasets import dataset
from tests.workspaces import workspace


@pytest.fixture(scope="session")
def made_up() -> Appraisal:
    """Eight candidates with limits, needs, what excludes, unknown costs and one door."""
    return appraise(dataset(AREA))


@pytest.fixture(scope="session")
def agreeing(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A small workspace on disk whose councils could agree on things."""
    return workspace(tmp_path_factory.mktemp("agreeing"), AGREEING)


@pytest.fixture(scope="session")
def addresses(
    derbyshire: Appraisal,
    made_up: Appraisal,
    agreeing: pathlib.Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, str]:
    """Where each page lies."""
    made = {"derbyshire": derbyshire, "made-up": made_up, "agreeing": appraise(load(agreeing))}
    return {name: write(one, tmp_path_factory.mktemp(name)) for name, one in made.items()}


@pytest.fixture
def anywhere(giving: Tab) -> Tab:
    """The tab, at no page yet, in which nothing complains or asks the network for anything."""
    giving.set_viewport_size({"width": 1280, "height": 900})
    return giving


@pytest.fixture
def tab(anywhere: Tab, addresses: dict[str, str]) -> Tab:
    """Derbyshire's page, with nothing ticked."""
    anywhere.goto(addresses["derbyshire"])
    return anywhere


@pytest.fixture
def small(anywhere: Tab, addresses: dict[str, str]) -> Tab:
    """The page of the made-up area."""
    anywhere.goto(addresses["made-up"])
    return anywhere
