"""Workshop mode on disk, and what hands do on it."""

import pathlib
from collections.abc import Mapping

from msgspec.structs import replace
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from appraisal.area.candidates import all_formed
from appraisal.model import Dataset
from appraisal.model.options import Judgement
from appraisal.site.assets import assets
from appraisal.site.drawing import draw, environment
from appraisal.site.layout import shared_content
from appraisal.site.pages.room import pages

NINE = ("ash", "birch", "cedar", "elm", "fir", "gorse", "hazel", "oakport", "treeshire")
"""The councils of Treeshire, in the order of its workshop."""

CHOICES = ("join", "host", "no")
"""In the order in which they are offered."""


AS_OPENED = """() => {
  const { state, EMPTY } = appraisalRoom;
  const press = (selector) => document.querySelector(selector).click();
  localStorage.clear();
  Object.assign(state, structuredClone(EMPTY));
  document.getElementById("room-view").replaceChildren();
  dispatchEvent(new StorageEvent("storage"));
  press(".ways-on button");
  press(".way-back button");
  state.elapsed = {};
  document.getElementById("room-said").textContent = "";
  document.activeElement.blur();
  scrollTo({ top: 0, behavior: "instant" });
}"""
"""A function of JavaScript: as if the page had just been opened, with nothing kept.

It draws what another window has left, which is nothing; by going on and back, that is kept. All in
one task: the page keeps what was said every quarter of a minute, too.
"""


def write(appraisal: Appraisal, folder: pathlib.Path) -> str:
    """Write the page of the last workshop that asks something, with its stylesheets: its address.

    The folder stands for that of the site.
    """
    made, drawn = list(pages(appraisal)), environment({})
    site = {**draw(made, drawn, shared_content(appraisal, made)), **assets(drawn, None)}
    for path, content in site.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return (folder / made[-1].path).as_uri()


def scored(dataset: Dataset, option: str, leaf: str, judgement: Judgement | None) -> Dataset:
    """The workspace with another score in it, or none, formed again as a file would be."""
    written = dataset.options_as_written
    scores = {i: own for i, own in written[option].scores.items() if i != leaf}
    given = {leaf: judgement} if judgement else {}
    own = written[option].model_copy(update={"scores": {**scores, **given}})
    return all_formed(replace(dataset, options={**written, option: own}, written={}))


PRESSED = """(found, wanted) => {
  const open = found.filter(one => one.checkVisibility({ visibilityProperty: true }));
  if (open.length !== 1 || open[0].disabled)
    throw new Error(`${open.length} buttons ${wanted}, or one that is disabled`);
  open[0].focus();
  open[0].click();
}"""
"""A function of JavaScript: press the one button of these that can be seen."""


def ask(tab: Tab, question: str) -> None:
    """Take a question up from the list of all."""
    back = tab.locator(".way-back button")
    if back.count():
        back.evaluate_all(PRESSED, "back")
    tab.locator(f'[data-question="{question}"]').evaluate_all(PRESSED, question)


ENTERED = """([answers, choices, why]) => {
  for (const [council, given] of Object.entries(answers)) {
    document.querySelector(`[data-council="${council}"]`).click();
    const choice = choices.indexOf(given);
    if (choice < 0) document.getElementById("room-value").value = given;
    else document.getElementsByName("room-choice")[choice].checked = true;
    if (why) document.getElementById("room-why").value = `${why} ${council}`;
    document.querySelector("#room-view form").requestSubmit();
  }
}"""


def enter(tab: Tab, answers: Mapping[str, object], why: str = "") -> None:
    """Enter the answers of councils in turn, at once: choices, scores or words.

    Hands take a tenth of a second for each; test_whole_workshop.py has them do it.
    """
    given = {council: one if one in CHOICES else str(one) for council, one in answers.items()}
    tab.evaluate(ENTERED, [given, CHOICES, why])


def enter_by_keys(tab: Tab, answers: Mapping[str, object], why: str = "") -> None:
    """Enter the answers of councils in turn, by the keyboard alone: choices, scores or words.

    The focus goes on by itself to the next council that has not answered.
    """
    tab.locator(f'[data-council="{next(iter(answers))}"]').focus()
    for council, given in answers.items():
        keys = tab.keyboard
        keys.press("Enter")
        keys.press("Tab")
        if given in CHOICES:
            keys.press("Space")
            for _ in range(CHOICES.index(str(given))):
                keys.press("ArrowDown")
        else:
            keys.insert_text(str(given))
        if why:
            keys.press("Tab")
            keys.insert_text(f"{why} {council}")
        tab.evaluate("document.querySelector('form [type=submit]').focus()")
        keys.press("Enter")


def press(tab: Tab, name: str) -> None:
    """Press a button that is there and can be pressed, without moving a mouse to it."""
    tab.get_by_role("button", name=name, exact=True).evaluate_all(PRESSED, name)


def press_by_mouse(tab: Tab, name: str) -> None:
    tab.get_by_role("button", name=name, exact=True).click()


def agree(tab: Tab, low: object, value: object, high: object) -> None:
    """Agree on a value with its range, in the last step."""
    for key, given in {"low": low, "value": value, "high": high}.items():
        tab.fill(f"#room-{key}", str(given))
    press(tab, "Agree this")


def order(tab: Tab) -> list[tuple[str, str]]:
    """The ranking beside the question: place and option, from the highest."""
    found = tab.locator(".ranking li").evaluate_all(
        "all => all.map(one => [one.querySelector('.place').innerText, one.dataset.option])"
    )
    return [(place, option) for place, option in found]
