"use strict";
// Follows the files while `appraisal serve` runs: draws what the server says over the page, and
// loads the page again when there is another one. All words come from the server.
{
  const { page, made, lost, label } = document.currentScript.dataset;
  const panel = document.createElement("aside");
  panel.id = "serve";
  panel.setAttribute("aria-label", label);
  const faults = document.createElement("div");
  faults.className = "serve-faults";
  faults.setAttribute("role", "alert");
  const strip = document.createElement("div");
  strip.className = "serve-strip";
  strip.setAttribute("role", "status");
  panel.append(faults, strip);
  document.body.append(panel);

  // Said again only where it is another: who listens to the page is not told twice.
  const held = new Map();
  const show = (place, html) => {
    if (held.get(place) === html) return;
    held.set(place, html);
    place.innerHTML = html;
    document.documentElement.style.setProperty("scroll-padding-bottom", `${panel.offsetHeight}px`);
  };

  const events = new EventSource(`/-/events?page=${encodeURIComponent(page)}`);
  events.onmessage = (message) => {
    const now = JSON.parse(message.data);
    if (now.made && now.made !== made) {
      events.close();
      location.reload();
      return;
    }
    show(faults, now.faults);
    show(strip, now.strip);
    panel.dataset.number = now.number;
  };
  events.onerror = () => {
    held.delete(strip);
    strip.textContent = lost;
  };
}
