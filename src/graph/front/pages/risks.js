// Risks that rules find, each with its facts and its source. A flag is a reason to look, never a diagnosis.
import { day, either, element } from "./base.js";

const FAMILY = ["parent", "child"];

function risk({ title, source, since, horizon, wordsForFamily, basis }, isFamily) {
  const dated = [since && `${either("с", "since")} ${day(since)}`, horizon && `${either("до", "until")} ${day(horizon)}`].filter(Boolean).join(" ");
  const facts = (basis ?? []).map((each) => element("li", { lang: "ru" }, each));
  const by = element("li", {}, either("По правилу: ", "By the rule: "), element("cite", { lang: "ru" }, source));
  return element("li", {}, element("strong", { lang: "ru" }, isFamily ? wordsForFamily : title), dated ? ` (${dated})` : "", element("ul.soft", {}, ...facts, by));
}

/** The flags of a passport; nothing where there are none, or none that this viewer may read. */
export function risks(flags, role) {
  if (!flags?.length) return [];
  const note = either(
    "Повод посмотреть, а не диагноз: это правила с опубликованными порогами, а не модель тела. Врач ещё не сверил их с источниками.",
    "A reason to look, not a diagnosis: these are rules with published thresholds, and no model of the body. No doctor has compared them with their sources yet.",
  );
  return [element("div.risks", {}, element("ul", {}, ...flags.map((flag) => risk(flag, FAMILY.includes(role)))), element("p.soft", {}, note))];
}
