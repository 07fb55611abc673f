// The chat window: sends what one writes or presses, shows the conversation as the server streams it.
import { bots, element, mine } from "./render.js";

const root = document.getElementById("chat");
const part = (name) => root.querySelector(`[data-part="${name}"]`);
const [log, state, form, box, attach, newer] = ["log", "state", "form", "box", "attach", "newer"].map(part);
const meeting = root.dataset.meeting;
let words = JSON.parse(root.dataset.words);
let locale = root.lang;
let newest = 0; // the highest seq that was shown
let live = false; // whether the stream has sent all that was there before
let expects = "anything";
let waiting = false; // whether an answer is on its way
let pressed; // the button that was pressed last, to pass the focus on
let looking; // the meeting that was shown last, until the bot knows of it
let sending = Promise.resolve(); // one message after the other, so that their order stays

/* ---- showing ---- */

function show(shown, entry) {
  const old = log.querySelector(`[data-key="${CSS.escape(shown.dataset.key)}"]`);
  const follow = !old && atEnd();
  if (old) keepFocus(old, shown);
  else log.append(shown);
  if (entry) newest = Math.max(newest, entry.seq);
  if (shown.matches(".bot")) {
    log.querySelector(".newest")?.classList.remove("newest");
    [...log.querySelectorAll(".bot")].at(-1)?.classList.add("newest");
  }
  if (follow) toEnd(shown);
  else if (!old) newer.hidden = false;
}

function keepFocus(old, fresh) {
  const index = [...old.querySelectorAll("button")].indexOf(document.activeElement);
  old.replaceWith(fresh);
  if (index >= 0) (fresh.querySelectorAll("button")[index] ?? box).focus({ preventScroll: true });
}

function atEnd() {
  return log.scrollHeight - log.scrollTop - log.clientHeight < 80;
}

/** To the newest entry. Where it is longer than the window, to its beginning, with the words that it answers. */
function toEnd(shown = log.lastElementChild) {
  newer.hidden = true;
  if (!shown) return;
  const asked = shown.previousElementSibling;
  const from = asked?.matches(".me") ? asked : shown;
  const long = log.scrollHeight - from.offsetTop > log.clientHeight;
  log.scrollTop = long ? from.offsetTop - 8 : log.scrollHeight;
}

function take(entry) {
  if (entry.body.by === "me") return show(mine(entry.key, entry.body.text, words), entry);
  const message = entry.body.message;
  show(bots(entry.key, message, words, press), entry);
  expect(message.expects);
  if (!live) return;
  if (message.locale !== locale) relabel(message.locale);
  wait(false);
  settle();
}

function expect(kind) {
  expects = kind;
  box.inputMode = { email: "email", phone: "tel", number: "numeric" }[kind] ?? "text";
  box.autocomplete = { email: "email", phone: "tel" }[kind] ?? "off";
  attach.hidden = kind !== "file";
}

/** After an answer: the focus goes to where the next thing is done, if it was left on a button that is done with. */
let settling;
function settle() {
  clearTimeout(settling);
  settling = setTimeout(() => {
    const lost = document.activeElement === document.body || document.activeElement === pressed;
    if (!pressed || !lost) return;
    pressed = undefined;
    const writes = ["line", "lines", "email", "phone", "number"].includes(expects);
    const next = writes ? box : log.querySelector(".newest button");
    (next ?? box).focus({ preventScroll: true });
  }, 200);
}

function wait(on) {
  waiting = on;
  tell();
}

function tell() {
  const connected = stream?.readyState === EventSource.OPEN;
  state.textContent = stream && !connected ? words.connecting : waiting ? words.writing : "";
  state.classList.toggle("writing", connected && waiting);
}

/* ---- sending ---- */

function press(button, pressedElement) {
  pressed = pressedElement;
  const toggles = pressedElement.hasAttribute("aria-pressed");
  send({ press: button.token, label: button.label }, toggles ? undefined : button.label);
}

function send(input, text) {
  const id = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  const shown = text === undefined ? undefined : mine(`me-${id}`, text, words);
  if (shown) {
    show(shown);
    toEnd();
  }
  attempt({ id, ...input }, shown);
}

function attempt(body, shown) {
  shown?.classList.add("pending");
  wait(true);
  sending = sending.then(() => post(body)).then((trouble) => {
    shown?.classList.remove("pending");
    if (!trouble) return;
    wait(false);
    failed(body, shown ?? log.appendChild(mine(`me-${body.id}`, body.label ?? "", words)), trouble);
  });
}

/** Sends; answers with what is to be told when it did not work. */
async function post({ id, file, ...input }) {
  try {
    const response = await (file ? upload(id, file) : fetch("/chat/say", {
      method: "POST",
      headers: { "content-type": "application/json", "x-locale": locale },
      body: JSON.stringify({ id, ...input, meeting: looking }),
    }));
    if (response.ok) looking = undefined;
    if (response.ok) return undefined;
    const { message } = await response.json();
    return { message, again: response.status !== 413 };
  } catch {
    return { message: words.not_sent, again: true };
  }
}

function upload(id, file) {
  const body = new FormData();
  body.append("file", file);
  return fetch("/chat/file", { method: "POST", headers: { "x-update-id": id, "x-locale": locale }, body });
}

function failed(body, shown, { message, again }) {
  const trouble = element("p", { class: "trouble", role: "alert" }, message ?? words.not_sent);
  shown.append(trouble);
  if (again) shown.append(sendAgain(body, shown, trouble));
  toEnd(shown);
}

function sendAgain(body, shown, trouble) {
  const button = element("button", { type: "button", class: "again" }, words.send_again);
  button.addEventListener("click", () => {
    trouble.remove();
    button.remove();
    attempt(body, shown);
  });
  return button;
}

/* ---- receiving ---- */

let stream;
function listen() {
  stream = new EventSource(`/chat/stream?after=${newest}`);
  stream.addEventListener("open", tell);
  stream.addEventListener("entry", (event) => take(JSON.parse(event.data)));
  stream.addEventListener("ready", ready, { once: true });
  stream.addEventListener("error", () => {
    tell();
    if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
  });
}

// A page that is left may be kept for "back", with its stream: a browser has six connections to a house, and then none.
window.addEventListener("pagehide", () => stream?.close());
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted && stream) listen();
});

let greeting;
function ready() {
  live = true;
  const known = log.childElementCount > 0 && (!meeting || remembered() === meeting);
  if (greeting && !known) {
    show(bots("greeting", greeting, words, press));
    looking = meeting || undefined;
  }
  remember();
  toEnd();
}

/** The meeting whose card was last shown here, so that coming back to it does not repeat it. */
function remembered() {
  try { return localStorage.getItem("meeting"); } catch { return null; }
}
function remember() {
  try { if (meeting) localStorage.setItem("meeting", meeting); } catch { /* storage may be forbidden; it only saves a repetition */ }
}

/** Asks for the greeting, which also gives this browser its cookie, and then listens. */
async function begin() {
  state.textContent = words.connecting;
  const query = new URLSearchParams({ lang: locale, place: root.dataset.place });
  if (meeting) query.set("meeting", meeting);
  try {
    const hello = await fetch(`/chat/hello?${query}`);
    if (!hello.ok) throw new Error(hello.status);
    greeting = (await hello.json()).message;
    const kept = await fetch("/chat/known");
    if (kept.status === 401) return blocked();
    listen();
  } catch {
    setTimeout(begin, 3000);
  }
}

function blocked() {
  part("blocked").hidden = false;
  for (const hidden of [log, form, state]) hidden.hidden = true;
}

async function relabel(to) {
  locale = to;
  const response = await fetch(`/chat/words?lang=${encodeURIComponent(to)}`).catch(() => undefined);
  if (!response?.ok || locale !== to) return;
  const { lang, dir, ...fresh } = await response.json();
  words = fresh;
  for (const labelled of [document.documentElement, root]) Object.assign(labelled, { lang, dir });
  for (const place of root.querySelectorAll("[data-word]")) place.textContent = words[place.dataset.word];
  log.setAttribute("aria-label", words.log);
  grow();
  tell();
}

/* ---- the person's hands ---- */

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = box.value.trim();
  if (!text) return box.focus();
  box.value = "";
  grow();
  send({ text }, text);
  box.focus();
});
box.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
function grow() {
  // What is written has its own direction; nothing at all would count as left-to-right.
  box.dir = box.value ? "auto" : root.dir;
  box.style.blockSize = "auto";
  box.style.blockSize = `${box.scrollHeight + 2}px`;
}
box.addEventListener("input", grow);
part("file").addEventListener("change", ({ target }) => {
  const [file] = target.files;
  if (file) send({ file }, file.name);
  target.value = "";
});
newer.addEventListener("click", () => toEnd());
log.addEventListener("scroll", () => { if (atEnd()) newer.hidden = true; }, { passive: true });
const framed = window.parent !== window;
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (framed) window.parent.postMessage("zapis:close", "*");
  else if (location.hash === "#chat") root.querySelector(".close")?.click();
});
if (framed) window.addEventListener("focus", () => { if (document.activeElement === document.body) box.focus(); });

/** On the phone the chat opens by its address (#chat); until then nothing is asked of the server. */
let begun = false;
function open() {
  // When a page is loaded with #chat, scripts run before :target holds.
  if (location.hash !== "#chat" && root.offsetParent === null && getComputedStyle(root).position !== "fixed") return;
  if (!begun) begin();
  begun = true;
  if (location.hash === "#chat") box.focus({ preventScroll: true });
}
window.addEventListener("hashchange", open);
window.addEventListener("resize", open);
open();
