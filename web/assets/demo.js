// Pushes the demo clock without leaving the page, so that the chat stays where it is.
const bar = document.querySelector(".demo");
const form = bar.querySelector("form");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const body = new URLSearchParams([["push", event.submitter.value]]);
  const language = `?lang=${encodeURIComponent(document.documentElement.lang)}`;
  const response = await fetch(form.action + language, { method: "POST", body, headers: { accept: "application/json" } });
  if (response.ok) bar.querySelector("[role=status]").textContent = (await response.json()).now;
});
