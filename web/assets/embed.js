// Puts the chat on any page: <script src="https://…/embed.js" data-meeting="SLUG" data-lang="uk" async></script>
(() => {
  const words = {}; // the server fills in the labels by language
  const script = document.currentScript;
  const { meeting = "", lang = document.documentElement.lang || "pl" } = script.dataset;
  const label = words[lang] ?? words[lang.split("-")[0]] ?? words.pl ?? Object.values(words)[0];
  const address = new URL(`/embed/${encodeURIComponent(meeting)}?lang=${encodeURIComponent(lang)}`, script.src);

  const styled = (tag, style, properties) => {
    const made = Object.assign(document.createElement(tag), properties);
    Object.assign(made.style, { position: "fixed", insetInlineEnd: "16px", zIndex: 2147483000, ...style });
    return made;
  };
  const button = styled("button", {
    insetBlockEnd: "16px", minHeight: "52px", padding: "0 22px", border: "2px solid #fff", borderRadius: "26px",
    background: "#0b5d57", color: "#fff", font: "600 16px/1.3 system-ui, sans-serif", cursor: "pointer",
    boxShadow: "0 4px 16px #0005",
  }, { type: "button", textContent: label.open, dir: "auto" });
  button.setAttribute("aria-expanded", "false");
  let frame;

  function open() {
    frame ??= document.body.appendChild(styled("iframe", {
      insetBlockEnd: "80px", width: "min(420px, calc(100vw - 32px))", height: "min(680px, calc(100dvh - 112px))",
      border: "1px solid #7b838b", borderRadius: "12px", background: "#fff", boxShadow: "0 8px 32px #0006",
    }, { src: address.href, title: label.open, id: "zapis-chat" }));
    toggle(true);
    frame.focus();
  }

  function toggle(on) {
    frame.hidden = !on;
    frame.style.display = on ? "block" : "none";
    button.textContent = on ? label.close : label.open;
    button.setAttribute("aria-expanded", String(on));
  }

  function close() {
    toggle(false);
    button.focus();
  }

  button.setAttribute("aria-controls", "zapis-chat");
  button.addEventListener("click", () => (frame && !frame.hidden ? close() : open()));
  window.addEventListener("keydown", ({ key }) => { if (key === "Escape" && frame && !frame.hidden) close(); });
  window.addEventListener("message", ({ data, source }) => {
    if (data === "zapis:close" && source === frame?.contentWindow) close();
  });
  const place = () => document.body.append(button);
  if (document.body) place();
  else document.addEventListener("DOMContentLoaded", place);
})();
