"""Trade-off pages on disk, and what is done on them."""

import pathlib
from collections.abc import Iterable

from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from appraisal.site.assets import assets
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.tradeoffs import pages

BUTTONS = {"left": "#say-left", "right": "#say-right", "alike": "#say-alike", "pass": "#say-pass"}


def write(appraisal: Appraisal, folder: pathlib.Path) -> str:
    """Write the page of the first workshop and the stylesheets; return its address on disk."""
    made, drawn = list(pages(appraisal)), environment({})
    site = {**draw(made, drawn, shared_content(appraisal, made)), **assets(drawn, None)}
    for path, content in site.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return (folder / made[0].path).as_uri()


PRESSED = """([said, strength, buttons]) => {
  const press = button => {
    if (button.disabled || !button.checkVisibility()) throw new Error(`${button.id} isn't offered`);
    button.click();
  };
  for (const one of said) {
    press(document.querySelector(buttons[one]));
    if (one === 'left' || one === 'right')
      press(document.querySelectorAll('#strengths button')[strength]);
  }
}"""
"""A function of JavaScript: presses all in one task. With the mouse, each would draw two frames."""


def answer(tab: Tab, said: Iterable[str], strength: int = 0) -> None:
    """Press these buttons, one a question, and how much more a side is worth: just more, if 0."""
    tab.evaluate(PRESSED, [list(said), strength, BUTTONS])


def answers(tab: Tab) -> list[str]:
    """The answers so far, as they are listed."""
    lines = tab.locator("#given li").all_inner_texts()
    return [line.removesuffix("Take back").strip() for line in lines]
