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

/** Send the file, and show in `place` what it would change or why it cannot come into force. */
export async function compare(file, place, page) {
  if (!file) return;
  place.replaceChildren(element("p", {}, either("Сравнивается…", "Comparing…")));
  const answer = await page.ask("/policy/difference", { method: "POST", headers: { "content-type": "text/csv" }, body: file });
  const told = await answer.json();
  if (answer.status === 422) {
    const faults = told.faults.map((fault) => element("li", { lang: "en" }, fault));
    const more = told.more ? element("p", {}, either(`И ещё ${told.more}.`, `And ${told.more} more.`)) : null;
    place.replaceChildren(element("p.faults", {}, either("Файл не может вступить в силу:", "The file cannot come into force:")), element("ul.faults", {}, ...faults), ...(more ? [more] : []));
  } else if (!answer.ok) {
    place.replaceChildren(element("p.faults", {}, told.errors?.[0]?.message ?? `${answer.status}`));
  } else if (!told.changes.length) {
    place.replaceChildren(element("p", {}, either("Этот файл ничего не меняет.", "This file changes nothing.")));
  } else {
    place.replaceChildren(numbers(told), element("ul.changes", {}, ...told.changes.map((each) => change(each, page))));
  }
}
