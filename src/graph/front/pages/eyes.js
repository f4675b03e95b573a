// One question asked as four personas side by side; what each is not told looks different from what nobody knows, and says why.
import { badge } from "./badge.js";
import { either, element } from "./base.js";
import { live } from "./live.js";
import { ROWS, read } from "./rows.js";
import { ask, personas } from "./session.js";
import { why } from "./why.js";
import { roleWord } from "./words.js";

const byId = (id) => document.getElementById(id);
const operation = byId("operation").textContent;
const CHOSEN = ["district_doctor", "school_nurse", "dispatcher", "registrar"];
const UNKNOWN = "query { myChildren(first: 1, filter: { bloodGroupStatus: UNKNOWN }) { nodes { id name { full } } } }";

const people = await personas();
const personOf = (role) => people.find((person) => person.role === role);
const children = await choices();
const columns = CHOSEN.map((role) => ({ role, child: undefined }));

/** Whom one may ask about: the child that most personas reach, and one of whose blood nothing is known. */
async function choices() {
  const doctor = personOf("district_doctor");
  const query = "query ($by: ChildBy!) { child(by: $by) { id name { full } } }";
  const shared = await ask({ query, variables: { by: { id: doctor.childId } } }, doctor.token);
  const unknown = await ask({ query: UNKNOWN }, doctor.token);
  return [shared.data?.child, ...(unknown.data?.myChildren.nodes ?? [])].filter(Boolean);
}

async function askAs(column) {
  const id = byId("child").value;
  const { data } = await ask({ query: operation, variables: { by: { id }, id } }, personOf(column.role).token);
  column.child = data?.child ? { ...data.child, named: data.explainAccess[0] } : null;
}

async function askAll() {
  await Promise.all(columns.map(askAs));
  draw();
}

function value(found) {
  if (!Array.isArray(found.text)) return element("span.value", {}, String(found.text));
  return element("ul.value", {}, ...found.text.map((text) => element("li", {}, text)));
}

const opened = new Set(); // a new answer closes nothing that somebody reads

function cell(row, { role, child }) {
  if (child === null) return element("code.soft", {}, "null");
  const found = read(row, child);
  if (found.state === "value") return value(found);
  if (found.state === "unknown" || found.state === "none") return badge(found.state);
  const shown = found.text === undefined ? null : value(found);
  const key = `${role} ${row.field}`;
  const made = element("details", { name: "why", open: opened.has(key) ? "" : null }, element("summary", {}, shown, badge(found.state)), why(row.coordinate, found.access));
  made.addEventListener("toggle", () => (made.open ? opened.add(key) : opened.delete(key)));
  return made;
}

/** A cell with its role and its text, so that a change can be seen. */
function drawCell(row, column, before) {
  const made = element("td", { role: "cell", "data-role": column.role, "data-field": row.field });
  made.append(element("span.who", { "aria-hidden": "true" }, roleWord(column.role)), element("div", {}, cell(row, column)));
  const told = before.get(`${column.role} ${row.field} ${byId("child").value}`);
  if (told !== undefined && told !== made.textContent) made.classList.add("changed");
  return made;
}

let texts = new Map();
function draw() {
  const drawn = ROWS.map((row) => {
    const head = element("th", { scope: "row", role: "rowheader" }, row.label());
    return element("tr", { role: "row" }, head, ...columns.map((column) => drawCell(row, column, texts)));
  });
  byId("answers").replaceChildren(...drawn);
  texts = new Map();
  for (const each of byId("answers").querySelectorAll("td")) texts.set(`${each.dataset.role} ${each.dataset.field} ${byId("child").value}`, each.textContent);
  const unreached = columns.filter(({ child }) => child === null).map(({ role }) => roleWord(role));
  byId("sheet").href = `/passport/${byId("child").value}`;
  byId("unreached").hidden = unreached.length === 0;
  byId("unreached").textContent = either(
    `${unreached.join(", ")}: null. Ребёнок вне досягаемости отвечается так же, как ребёнок, которого нет.`,
    `${unreached.join(", ")}: null. A child out of reach is answered exactly like a child that does not exist.`,
  );
}

function head(column, place) {
  const menu = element("select", { "aria-label": either(`Кто спрашивает, столбец ${place + 1}`, `Who asks, column ${place + 1}`) });
  menu.append(...people.map(({ role }) => element("option", { value: role }, roleWord(role))));
  menu.value = column.role;
  menu.addEventListener("change", async () => {
    column.role = menu.value;
    await askAs(column);
    heads();
    draw();
    byId("heads").querySelectorAll("select")[place].focus();
  });
  return element("th", { scope: "col", role: "columnheader" }, menu, element("span.soft.holder", {}, personOf(column.role).name));
}

function heads() {
  byId("heads").replaceChildren(element("th", { scope: "col", role: "columnheader" }, either("Поле", "Field")), ...columns.map(head));
}

byId("child").append(...children.map(({ id, name }) => element("option", { value: id }, name.full)));
byId("child").addEventListener("change", askAll);
document.addEventListener("keydown", ({ key }) => {
  const reason = key === "Escape" && byId("answers").querySelector("details[open]");
  if (!reason) return;
  reason.open = false;
  reason.querySelector("summary").focus();
});
document.addEventListener("language", () => {
  heads();
  draw();
});
heads();
await askAll();
byId("compared").setAttribute("aria-busy", "false");
await live(people, children[0].id, askAll);
