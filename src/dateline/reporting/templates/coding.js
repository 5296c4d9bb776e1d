"use strict";
const story = document.querySelector("main");
const pieces = [...story.querySelectorAll("[data-at]")];
const hint = document.getElementById("hint");
const card = (id) => document.getElementById(`record-${id}`) || named.get(id);

/* A thing named has one card for all its mentions: each mention's id leads to the card that lists its words. */
const named = new Map();
for (const button of document.querySelectorAll("#named [data-record]")) {
  named.set(button.dataset.record, button.closest(".card"));
}

/* Offsets count code points, textContent would count UTF-16 units: starts are all that is compared. */
function within(start, end) {
  return pieces.filter((piece) => Number(piece.dataset.at) >= start && Number(piece.dataset.at) < end);
}

function light(found) {
  for (const piece of story.querySelectorAll(".on")) piece.classList.remove("on");
  for (const piece of found) piece.classList.add("on");
}

function show(start, end) {
  const found = within(start, end);
  light(found);
  found[0]?.scrollIntoView({ block: "center" });
}

function visible(piece) {
  return (piece.dataset.records ?? "").split(" ").map(card).filter(
    (found) => found && !story.classList.contains(`hide-${found.classList[1]}`));
}

function open(piece) {
  const [found] = visible(piece);
  if (!found) return;
  for (const other of document.querySelectorAll(".card[open]")) other.open = other === found;
  found.open = true;
  found.scrollIntoView({ block: "nearest" });
  light(within(Number(found.dataset.start), Number(found.dataset.end)));
}

story.addEventListener("click", (event) => {
  const piece = event.target.closest("[data-records]");
  if (piece) open(piece);
});

story.addEventListener("keydown", (event) => {
  const piece = event.target.closest("[data-records]");
  if (!piece || !["Enter", " "].includes(event.key)) return;
  event.preventDefault();
  open(piece);
  visible(piece)[0]?.querySelector("summary").focus();
});

story.addEventListener("mousemove", (event) => {
  const found = visible(event.target.closest("[data-records]") ?? story);
  hint.hidden = !found.length;
  if (hint.hidden) return;
  hint.replaceChildren(...found.map((record) => {
    const line = document.createElement("p");
    line.textContent = record.querySelector("summary").textContent.trim();
    return line;
  }));
  hint.style.left = `${Math.min(event.clientX + 12, innerWidth - hint.offsetWidth - 8)}px`;
  hint.style.top = `${Math.min(event.clientY + 18, innerHeight - hint.offsetHeight - 8)}px`;
});
story.addEventListener("mouseleave", () => { hint.hidden = true; });

document.querySelector("aside").addEventListener("click", (event) => {
  const leads = event.target.closest("dd button") ?? event.target.closest("summary")?.parentElement;
  if (leads) show(Number(leads.dataset.start), Number(leads.dataset.end));
});

for (const box of document.querySelectorAll("[data-layer]")) {
  const apply = () => story.classList.toggle(`hide-${box.dataset.layer}`, !box.checked);
  box.addEventListener("change", apply);
  apply();
}
