// What waits for whoever looks: commissions, social cases, and how often decision cards were followed; each where the answer has it.
import { day, either, element } from "./base.js";
import { careWord } from "./carewords.js";
import { ask, readings } from "./session.js";

const held = document.getElementById("waiting");
const query = document.getElementById("care").textContent;
let answered = null;
const begin = readings();

const late = (isLate) => (isLate ? element("strong.late", {}, either("просрочено", "overdue")) : null);

function line({ child, dueOn, isOverdue }, ...words) {
  const name = child && element("a", { href: `/passport/${encodeURIComponent(child.id)}` }, child.name?.full ?? either("без имени", "no name"));
  const until = dueOn && either(`до ${day(dueOn)}`, `until ${day(dueOn)}`);
  const parts = [name, ...words, until, late(isOverdue)].filter(Boolean);
  return element("li", {}, ...parts.flatMap((part, place) => (place ? [" · ", part] : [part])));
}

function list(name, title, items) {
  return items.length ? [element("section", { "data-waiting": name }, element("h2", {}, title), element("ul", {}, ...items))] : [];
}

const few = () => either("мало", "few");

/** A row of a rule: its title, and how many of its cards were accepted and overridden; below five that is not told. */
function rule({ title, code, version, accepted, overridden }) {
  return element("tr", {}, element("th", { scope: "row", lang: "ru" }, `${title} (${code} ${version})`), element("td", {}, String(accepted ?? few())), element("td", {}, String(overridden ?? few())));
}

function rules(told) {
  if (!told?.length) return [];
  const heads = [either("Правило", "Rule"), either("Принято", "Accepted"), either("Отклонено", "Overridden")];
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...heads.map((text) => element("th", { scope: "col" }, text)))), element("tbody", {}, ...told.map(rule)));
  const note = element("p.soft", {}, either("«Мало» – меньше пяти. Что отвечено по одному ребёнку, видно в его паспорте.", "Few: below five. What was answered of one child stands in its passport."));
  return [element("section", { "data-waiting": "rules" }, element("h2", {}, either("Подсказки к решению", "Decision support")), table, note)];
}

function show() {
  if (!answered) return;
  const { myCommissions, myCases, decisionRules } = answered;
  const commissions = (myCommissions?.nodes ?? []).map((each) => line(each, each.kind && careWord(each.kind), each.waitsFor && careWord(each.waitsFor), each.question));
  const cases = (myCases?.nodes ?? []).map((each) => line(each, each.status && careWord(each.status), (each.needs ?? []).map(careWord).join(", ")));
  const sections = [
    ...list("commissions", either("Комиссии, которые ждут вас", "Commissions that wait for you"), commissions),
    ...list("cases", either("Ваши социальные случаи", "Your social cases"), cases),
    ...rules(decisionRules),
  ];
  held.hidden = !sections.length;
  held.replaceChildren(...sections);
}

/** Ask what waits for the viewer of a token, and show it below the numbers. */
export async function readWaiting(token) {
  const isLast = begin();
  const { data } = await ask({ query }, token);
  if (!isLast()) return;
  answered = data ?? {};
  show();
}

document.addEventListener("language", show);
