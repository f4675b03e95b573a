// What another policy.csv would change: numbers first, then each change with a link to its cell.
import { either, element } from "./base.js";

const decided = (decision) =>
  ({ allow: either("да", "yes"), deny: either("нет", "no") })[decision] ?? `${either("маска", "mask")} ${decision.slice(5)}`;

const ways = () => ({ more: either("больше", "more"), less: either("меньше", "less"), other: either("иначе", "otherwise") });

function numbers(told) {
  const names = {
    fields: either("Поля", "Fields"), personas: either("Роли в отношениях", "Roles in relations"), roles: either("Роли", "Roles"),
    classes: either("Классы", "Classes"), more: either("Дают больше", "Give more"), less: either("Дают меньше", "Give less"),
  };
  return element("ul.numbers", {}, ...Object.entries(names).map(([name, says]) => element("li", {}, element("b", {}, `${told.numbers[name]}`), says)));
}

function change(each, { link, word }) {
  const who = `${word("roles", each.role)}, ${either("кто", "who")} ${word("relations", each.relation)}`;
  const what = `${word("actions", each.action)}: ${decided(each.before)} → ${decided(each.after)}`;
  const fields = element("details", {}, element("summary", {}, either(`Поля: ${each.objects.length}`, `Fields: ${each.objects.length}`)));
  fields.append(element("ul", {}, ...each.objects.map((name) => element("li", {}, element("code", {}, name)))));
  return element("li", {}, element(`span.way.${each.direction}`, {}, ways()[each.direction]), element("a", { href: link(each.class, each.role) }, each.class), ` — ${who}: ${what}`, fields);
}

/** The request of a comparison: one file with the policy in force, or one version with another. */
async function request({ before, after }) {
  if (!before) return { method: "POST", headers: { "content-type": "text/csv" }, body: after };
  const texts = { before: await before.text(), after: await after.text() };
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(texts) };
}

function faults(told) {
  const which = told.file === "before" ? either("Первый файл неполон:", "The first file is not complete:") : either("Файл не может вступить в силу:", "The file cannot come into force:");
  const more = told.more ? element("p", {}, either(`И ещё ${told.more}.`, `And ${told.more} more.`)) : "";
  return [element("p.faults", {}, which), element("ul.faults", {}, ...told.faults.map((fault) => element("li", { lang: "en" }, fault))), more];
}

function refused(answer, told) {
  const wait = told.errors?.[0]?.extensions?.retryAfter;
  if (answer.status === 429 && wait) return either(`Сравнивать можно снова через ${wait} с.`, `You may compare again in ${wait} s.`);
  return told.errors?.[0]?.message ?? `${answer.status}`;
}

/** Send what was chosen, and show in `place` what would change or why it cannot come into force. */
export async function compare(files, place, page) {
  if (!files.after) return;
  place.replaceChildren(element("p", {}, either("Сравнивается…", "Comparing…")));
  const answer = await page.ask("/policy/difference", await request(files));
  const told = await answer.json();
  if (answer.status === 422) {
    place.replaceChildren(...faults(told));
  } else if (!answer.ok) {
    place.replaceChildren(element("p.faults", {}, refused(answer, told)));
  } else if (!told.changes.length) {
    place.replaceChildren(element("p", {}, either("Этот файл ничего не меняет.", "This file changes nothing.")));
  } else {
    const versions = element("p.soft", {}, element("code", {}, told.before), " → ", element("code", {}, told.after));
    place.replaceChildren(versions, numbers(told), element("ul.changes", {}, ...told.changes.map((each) => change(each, page))));
  }
}
