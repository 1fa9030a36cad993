/* A quiet clock: how much of an item's time is left. It is never read out, and can be stopped. */

const SECOND = 1000;
const clock = { item: null, since: null, stopped: false };

const elapsed = (item) => (state.elapsed[item] ?? 0) + (clock.item === item && clock.since !== null ? (Date.now() - clock.since) / SECOND : 0);

/** Put what has run so far to the item's account. */
function settleClock() {
  if (clock.item !== null) state.elapsed[clock.item] = elapsed(clock.item);
  clock.since = clock.since === null ? null : Date.now();
}

/** Run for an item; for none it stands still. */
function turnTo(item) {
  settleClock();
  clock.item = item;
  clock.since = item === null || clock.stopped ? null : Date.now();
}

function stopOrGoOn() {
  settleClock();
  clock.stopped = !clock.stopped;
  clock.since = clock.stopped ? null : Date.now();
  keep();
  drawClock();
}

function clockWords(item, minutes) {
  const left = minutes - elapsed(item) / 60;
  const whole = Math.ceil(Math.abs(left));
  return left > 0 ? say("room.left", { left: whole, minutes }) : say("room.over", { over: Math.floor(-left), minutes });
}

/** The clock of the item in hand, or nothing where it has no minutes. */
function drawClock() {
  const [line, face] = [find("room-clock"), find("room-clock-face")];
  if (!face) return;
  const { minutes } = agenda[clock.item] ?? {};
  line.hidden = !minutes;
  if (!minutes) return;
  const said = clockWords(clock.item, minutes);
  if (face.textContent !== said) face.textContent = said;
  find("room-clock-stop").textContent = say(clock.stopped ? "room.clock-go-on" : "room.clock-stop");
}

const clockLine = () =>
  made("p", { id: "room-clock", class: "clock no-print", hidden: true }, made("span", { id: "room-clock-face" }), " ", made("button", { type: "button", id: "room-clock-stop", click: stopOrGoOn }));

setInterval(drawClock, SECOND);
setInterval(() => {
  settleClock();
  if (clock.item !== null && !clock.stopped && anythingSaid()) keep();
}, 15 * SECOND);
