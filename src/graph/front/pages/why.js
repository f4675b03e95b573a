// Why a field is answered as it is: its class of data, the relations and decisions of the role, and what would unlock it.
// Told by `access` of the row or by `explainAccess`, and by the policy in force.
import { element, either, language } from "./base.js";
import { maskWord, relationWord, roleWord } from "./words.js";

const policy = JSON.parse(document.getElementById("policy").textContent);

/** `school_nurse: school deny, break_glass deny` -> relations by decision. */
function decisions(rule) {
  const found = new Map();
  for (const part of rule.slice(rule.indexOf(":") + 1).split(",")) {
    const [relation, decision] = part.trim().split(" ");
    if (decision) found.set(decision, [...(found.get(decision) ?? []), relationWord(relation)]);
  }
  return found;
}

function decisionWord(decision) {
  if (decision === "allow") return either("полностью", "in full");
  if (decision === "deny") return either("закрыто", "closed");
  return maskWord(decision.replace("mask:", ""));
}

function unlock(access, readers) {
  const roles = readers.map(roleWord).join(", ");
  if (access.unlock.includes("RELATION"))
    return either("Откроется той же роли при другой связи с ребёнком.", "Another relation of the same role to the child opens it.");
  if (access.state === "WITHHELD" || access.state === "MASKED")
    return either(`Полностью видят: ${roles || "никто"}.`, `Read in full by: ${roles || "nobody"}.`);
  return null;
}

/** A description list that says why. */
export function why(coordinate, access) {
  const { data, sentence, sentenceRu, readers } = policy[coordinate];
  const pairs = [
    [either("Класс данных", "Class of data"), element("code", {}, data), ` ${language() === "ru" ? (sentenceRu ?? sentence) : sentence}`],
    ...[...decisions(access.rule)].map(([decision, relations]) => [
      either("Связь", "Relation"),
      `${relations.join(", ")}: ${decisionWord(decision)}`,
    ]),
    [either("Что откроет", "What unlocks it"), unlock(access, readers)],
  ];
  return element(
    "dl.why",
    {},
    ...pairs.filter(([, value]) => value).flatMap(([term, ...value]) => [element("dt", {}, term), element("dd", {}, ...value)]),
  );
}
