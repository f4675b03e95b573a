// The policy as a table of classes by roles: opened to fields, searched, linked to by #class/role, compared with another file.
import { either, element, language } from "./base.js";
import { compare } from "./compare.js";

const at = (id) => document.getElementById(id);
const said = (words) => words[language()];
let token = null; // of this tab alone, in no storage
let policy = null;
let roles = [];

/** Ask the service, as whoever signed in here. */
export const ask = (path, more = {}) =>
  fetch(path, { ...more, headers: { ...more.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) } });

/** Where a cell is, as a link. */
export const link = (data, role) => `#${encodeURIComponent(data)}/${encodeURIComponent(role)}`;

/** A role or a relation in the language of the page. */
export const word = (kind, name) => said(policy[kind][name]);

const kind = (decision) => (decision === "allow" ? "all" : decision === "deny" ? "none" : "mask");
const MARKS = { all: "●", part: "◐", mask: "◌", none: "–" };
const words = () => ({
  all: either("видит", "reads"), part: either("видит в некоторых отношениях", "reads in some relations"),
  mask: either("видит часть", "reads a part of it"), none: either("не видит", "reads nothing"), "": either("не читается", "is not read"),
});

/** What a class is, in the language of the page; a class of an operator's own has its English sentence alone. */
function says(row, kind) {
  const isRussian = language() === "ru" && row.sentenceRu !== null;
  return element(kind, { lang: isRussian ? "ru" : "en" }, isRussian ? row.sentenceRu : row.sentence);
}

/** What a role reads of a class over all of its relations, and whether it writes in any. */
function summed(row, role) {
  const relations = Object.values(row.cells[role] ?? {});
  const reads = relations.flatMap((each) => (each.read ? [kind(each.read[0])] : []));
  const kinds = new Set(reads);
  const read = kinds.size === 0 ? "" : kinds.size === 1 ? reads[0] : kinds.has("all") ? "part" : "mask";
  return { read, writes: relations.some((each) => each.write?.[0] === "allow") };
}

/** Long words may be broken after an open syllable, so that thirteen columns stand side by side. */
const breakable = (text) =>
  text.replace(/[а-яё]{11,}/gi, (word) => word.replace(/([а-яё][аеёиоуыэюя])(?=[бвгджзклмнпрстфхцчшщ][аеёиоуыэюя][а-яё])/gi, "$1\u00ad"));

function table() {
  const head = element("tr", {}, element("th", { scope: "col" }, either("Класс данных", "Class of data")));
  head.append(...roles.map((role) => element("th", { scope: "col" }, breakable(word("roles", role)))));
  const body = element("tbody", {}, ...policy.classes.map(line));
  const made = element("table", {}, element("thead", {}, head), body);
  made.addEventListener("keydown", move);
  return made;
}

function line(row) {
  const name = element("summary", {}, element("b", {}, row.name), says(row, "small.says"));
  const fields = element("ul", {}, ...row.objects.map((each) => element("li", {}, element("code", {}, each))));
  const cells = roles.map((role) => element("td", { "data-role": role }, button(row, role)));
  return element("tr", { "data-class": row.name }, element("th", { scope: "row" }, element("details", {}, name, fields)), ...cells);
}

function button(row, role) {
  const { read, writes } = summed(row, role);
  const says = `${row.name}, ${word("roles", role)}: ${words()[read]}${writes ? either(", изменяет", ", writes") : ""}`;
  const mark = read ? element(`span.mark.${read}`, { "aria-hidden": "true" }, MARKS[read]) : null;
  const made = element("button.at", { type: "button", "aria-label": says, tabindex: "-1" }, mark, writes ? element("b.more", { "aria-hidden": "true" }, "✎") : null);
  made.addEventListener("click", () => (location.hash = link(row.name, role)));
  return made;
}

/** Arrow keys walk over the cells; one of them is in the order of Tab. */
function move(event) {
  const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
  const cell = event.target.closest("td");
  if (!cell || !steps[event.key]) return;
  event.preventDefault();
  const [down, right] = steps[event.key];
  let row = cell.parentElement;
  do row = down > 0 ? row.nextElementSibling : down < 0 ? row.previousElementSibling : row; while (down && row?.hidden);
  const next = row?.children[[...cell.parentElement.children].indexOf(cell) + right]?.querySelector(".at");
  if (!next) return;
  event.target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function filter() {
  const wanted = at("search").value.trim().toLowerCase();
  let shown = 0;
  for (const row of policy.classes) {
    const line = at("matrix").querySelector(`[data-class="${CSS.escape(row.name)}"]`);
    const fields = row.objects.filter((each) => each.toLowerCase().includes(wanted));
    line.hidden = !(fields.length || [row.name, row.sentence, row.sentenceRu ?? ""].some((each) => each.toLowerCase().includes(wanted)));
    line.querySelector("details").open = wanted.length > 2 && fields.length > 0;
    for (const item of line.querySelectorAll("li code")) {
      const found = wanted ? item.textContent.toLowerCase().indexOf(wanted) : -1;
      const text = item.textContent;
      if (found < 0) item.replaceChildren(text);
      else item.replaceChildren(text.slice(0, found), element("mark", {}, text.slice(found, found + wanted.length)), text.slice(found + wanted.length));
    }
    shown += !line.hidden;
  }
  at("count").textContent = either(`Классов: ${shown} из ${policy.classes.length}`, `${shown} of ${policy.classes.length} classes`);
  first();
}

/** The first cell that is shown is the one that Tab reaches. */
function first() {
  for (const each of at("matrix").querySelectorAll('.at[tabindex="0"]')) each.tabIndex = -1;
  const column = matchMedia("(max-width: 60rem)").matches ? "td.chosen" : "td";
  at("matrix").querySelector(`tbody tr:not([hidden]) ${column} .at`)?.setAttribute("tabindex", "0");
}

function choose() {
  for (const cell of at("matrix").querySelectorAll("td")) cell.classList.toggle("chosen", cell.dataset.role === at("role").value);
  if (policy) first();
}

/** One relation in a cell: each action with its decision, and the line of the policy that says so. */
function relation(name, actions) {
  const known = Object.keys(policy.actions).filter((action) => actions[action]);
  const lines = known.map((action) => {
    const [decision, line] = actions[action];
    const is = kind(decision);
    const text = { all: either("да", "yes"), none: either("нет", "no"), mask: `${either("маска", "mask")} ${decision.slice(5)}` }[is];
    const state = { all: "all", none: "withheld", mask: "masked" }[is];
    return element("p", {}, element("span", {}, word("actions", action)), element(`span.state.${state}`, {}, text), line ? element("code", {}, line) : null);
  });
  return element("section.relation", {}, element("h3", {}, `${either("Кто ", "Who ")}${word("relations", name)}`), ...lines);
}

/** The class and the role that an address names; nothing where it is no such address. */
function named(hash) {
  try {
    return hash.slice(1).split("/").map(decodeURIComponent);
  } catch {
    return [];
  }
}

function open() {
  const [data, role] = named(location.hash);
  const row = policy?.classes.find((each) => each.name === data);
  if (!row || !roles.includes(role)) return at("cell").close();
  const close = element("button.close", { type: "button", "aria-label": either("Закрыть", "Close") }, "✕");
  close.addEventListener("click", () => at("cell").close());
  const cells = row.cells[role] ?? {};
  const relations = Object.keys(policy.relations).flatMap((name) => (cells[name] ? [relation(name, cells[name])] : []));
  const fields = element("ul.fields", {}, ...row.objects.map((each) => element("li", {}, element("code", {}, each))));
  at("inside").replaceChildren(
    close,
    element("h2", { id: "title" }, `${word("roles", role)} · ${row.name}`),
    says(row, "p.soft"),
    ...(relations.length ? relations : [element("p", {}, either("Роль ни в каком отношении не доходит до этих данных.", "In no relation does the role come to these data."))]),
    element("h3", {}, either(`Поля: ${row.objects.length}`, `Fields: ${row.objects.length}`)),
    fields,
  );
  at("role").value = role;
  choose();
  if (!at("cell").open) at("cell").showModal();
}

function show() {
  const place = at("matrix").scrollTop;
  at("matrix").replaceChildren(table());
  const chosen = at("role").value || roles[0];
  at("role").replaceChildren(...roles.map((role) => element("option", { value: role }, word("roles", role))));
  at("role").value = chosen;
  at("version").textContent = policy.version;
  choose();
  filter();
  at("matrix").scrollTop = place;
  if (location.hash) open();
}

async function load() {
  const answer = await ask("/policy/matrix");
  if (!answer.ok) {
    at("refusal").textContent = token ? either("Этот токен не читает правил.", "This token does not read the policy.") : "";
    token = null;
    at("enter").hidden = false;
    return;
  }
  policy = await answer.json();
  roles = Object.keys(policy.roles);
  at("enter").hidden = true;
  at("whole").hidden = false;
  show();
}

at("enter").addEventListener("submit", (event) => {
  event.preventDefault();
  token = at("token").value.trim();
  at("token").value = "";
  load();
});
at("search").addEventListener("input", filter);
at("role").addEventListener("change", choose);
at("cell").addEventListener("close", () => {
  history.replaceState(null, "", location.pathname);
});
at("cell").addEventListener("click", (event) => event.target === at("cell") && at("cell").close());
const chosen = () => ({ before: at("base").files[0], after: at("other").files[0] });
for (const input of [at("base"), at("other")]) input.addEventListener("change", () => compare(chosen(), at("difference"), { ask, link, word }));
addEventListener("hashchange", open);
document.addEventListener("language", () => policy && show());
load();
