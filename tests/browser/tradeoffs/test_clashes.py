"""Answers that contradict each other are shown at once, with what would mend them."""

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.axe import SCHEMES, faults
from tests.browser.tradeoffs.asked import answer, answers

pytestmark = pytest.mark.browser


CONTRADICTED = """() => {
  const press = selector => document.querySelector(selector).click();
  const answer = said => {
    press(`#say-${said}`);
    document.querySelectorAll('#strengths button')[tried ? 0 : 3].click();
  };
  let tried = false;
  for (let k = 0; k < 20 && document.querySelector('#check').disabled; k += 1)
    answer(k % 2 ? 'right' : 'left');
  tried = true;
  press('#check');
  answer('left');
  if (document.querySelector('#clash').checkVisibility()) return;
  press('#given li:last-child button');
  press('#check');
  answer('right');
}"""


def contradict(tab: Tab) -> None:
    """Answer until a check can be asked, and answer that both ways: one of them contradicts."""
    tab.evaluate(CONTRADICTED)


def test_an_answer_against_others_is_shown_at_once_until_one_is_taken_back(tab: Tab) -> None:
    contradict(tab)
    assert tab.is_visible("#clash")
    assert tab.is_hidden("#question")
    assert tab.evaluate("() => document.activeElement.id") == "clash"
    assert tab.inner_text("#told") == "These answers can’t all hold"
    lines = tab.locator("#clashes li").all_inner_texts()
    assert 2 <= len(lines) <= len(answers(tab))
    assert len(tab.locator("#given .clashes").all()) == len(lines)
    assert "and all the others fit." in tab.inner_text("#repair")
    tab.click("#clashes li:first-child button")
    assert tab.is_hidden("#clash")
    assert tab.is_visible("#question") or tab.is_visible("#stopped")


def test_a_check_that_is_answered_as_it_follows_changes_nothing(tab: Tab) -> None:
    contradict(tab)
    tab.click("#given li:last-child button")
    possible = tab.inner_text("#possible")
    tab.click("#check")
    assert tab.inner_text("#asked") == "To check: which is worth more to Ash?"
    answer(tab, ["left"])
    if tab.is_visible("#clash"):
        tab.click("#given li:last-child button")
        tab.click("#check")
        answer(tab, ["right"])
    assert tab.inner_text("#possible") == possible


def test_axe_finds_nothing_in_a_clash(tab: Tab) -> None:
    contradict(tab)
    for scheme, dress in SCHEMES.items():
        dress.put_on(tab)
        assert faults(tab, scheme) == []
