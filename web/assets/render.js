// From an entry of the conversation to elements. What people and organisers wrote enters by textContent alone.

export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== ""));
  return made;
}

/** What the person wrote or pressed. */
export function mine(key, text, words) {
  // The words have their own direction; the side on which the bubble stands is the chat's.
  const bubble = element("div", { class: "bubble" }, element("p", { class: "lines", dir: "auto" }, text));
  return element("div", { class: "entry me", "data-key": key }, said(words.you), bubble);
}

/** What the bot said. `press(button, element)` is called when somebody presses a button of it. */
export function bots(key, message, words, press) {
  const direction = message.rtl ? "rtl" : "ltr";
  const bubble = element("div", { class: "bubble", dir: direction }, ...blocks(message.blocks));
  const parts = [...message.files.map(file).filter(Boolean), ...message.buttons.map((row) => choices(row, words, press))];
  const attributes = { class: "entry bot", "data-key": key, lang: message.locale };
  return element("div", attributes, said(words.bot), bubble.childNodes.length ? bubble : "", ...parts);
}

function said(by) {
  return element("span", { class: "hidden-words" }, `${by} `);
}

/** Blocks as elements; facts that follow each other become one list. */
function blocks(all) {
  const made = [];
  for (const block of all) {
    const last = made.at(-1);
    if (block.block !== "fact") made.push(...[writers[block.block]?.(block)].flat().filter(Boolean));
    else if (last?.tagName === "DL") last.append(...fact(block));
    else made.push(element("dl", { class: "facts" }, ...fact(block)));
  }
  return made;
}

const writers = {
  title: ({ text }) => element("h3", {}, text),
  text: ({ text }) => element("p", { class: "lines" }, text),
  notice: ({ text }) => element("p", { class: "notice lines" }, text),
  quote: ({ text }) => element("blockquote", { class: "lines", dir: "auto" }, text),
  list: ({ label, items }) => [
    label && element("p", { class: "label" }, label),
    element("ul", {}, ...items.map((item) => element("li", {}, item))),
  ],
  link: ({ label, url }) => element("p", {}, link(label, url)),
  foreign: ({ locale, note, text }) =>
    element("div", { class: "foreign" }, element("span", { class: "note" }, note),
      element("p", { class: "lines", lang: locale, dir: "auto" }, text)),
};

function fact({ label, value }) {
  return [element("dt", {}, label), element("dd", { class: "lines" }, value)];
}

function link(label, url) {
  if (!/^(https?:|mailto:|tel:|\/)/i.test(url)) return `${label}: ${url}`;
  return element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label);
}

/** A file whose contents came along; stored ones are for organisers, at their desk. */
function file({ name, mime, content }) {
  if (content.inline === undefined) return undefined;
  const url = URL.createObjectURL(new Blob([content.inline], { type: mime }));
  return element("p", { class: "files" }, element("a", { href: url, download: name }, name));
}

function choices(row, words, press) {
  const buttons = row.map((button) => {
    const ticks = { ticked: "true", unticked: "false", chosen: "true", unchosen: "false" }[button.look];
    const made = element("button", { type: "button", class: button.look, "aria-pressed": ticks }, button.label);
    made.addEventListener("click", () => press(button, made));
    return made;
  });
  return element("div", { class: "choices", role: "group", "aria-label": words.choices }, ...buttons);
}
