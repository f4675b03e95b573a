// The rows of the comparison: where a value stands in the answer, which coordinate decides over it, and in which of five states it is.
import { either } from "./base.js";
import { fieldWord } from "./words.js";

export const BLOOD = { O: "0 (I)", A: "A (II)", B: "B (III)", AB: "AB (IV)" };

export const plain = (value) => (value === null || value === undefined ? { state: "unknown" } : { state: "value", text: value });

/** A fact says itself whether nothing is known. */
export function fact({ status, value }, words = {}) {
  if (status === "HIDDEN") return { state: "withheld" };
  if (status === "CONFLICTING") return { state: "value", text: either("документы расходятся", "documents disagree") };
  if (value === null) return { state: "unknown" };
  return { state: "value", text: words[value] ?? value };
}

/** A list says itself whether there is none or whether nobody asked. */
export function list({ assertion, items }, text) {
  if (assertion === "HIDDEN") return { state: "withheld" };
  if (assertion === "KNOWN_NONE") return { state: "none" };
  if (assertion === "NO_INFORMATION") return { state: "unknown" };
  return { state: "value", text: (items ?? []).map(text) };
}

const joined = (...parts) => parts.filter(Boolean).join(": ");
const of = (type, field, russian, english, read) => ({ type, field, coordinate: `${type}.${field}`, label: () => either(russian, english), read });

export const ROWS = [
  { ...of("Child", "name", "Имя", "Name", (child) => plain(child.name?.full)), coordinate: "PersonName.full" },
  of("Child", "birthDate", "Дата рождения", "Date of birth", (child) => plain(child.birthDate)),
  of("Child", "policyNumber", "Полис ОМС", "Insurance number", (child) => plain(child.policyNumber)),
  of("Child", "address", "Адрес", "Address", (child) => plain(child.address)),
  of("Passport", "bloodGroup", "Группа крови", "Blood group", ({ passport }) => fact(passport.bloodGroup, BLOOD)),
  of("Passport", "healthGroup", "Группа здоровья", "Health group", ({ passport }) => fact(passport.healthGroup)),
  of("Passport", "allergies", "Аллергии", "Allergies", ({ passport }) => list(passport.allergies, (item) => joined(item.substance, item.reaction))),
  of("Passport", "diagnoses", "Диагнозы", "Diagnoses", ({ passport }) => list(passport.diagnoses, (item) => [item.icd10, item.display].filter(Boolean).join(" "))),
  of("Passport", "anthropometry", "Рост и вес", "Height and weight", ({ passport: { anthropometry: body } }) =>
    body === null ? { state: "unknown" } : plain([body.heightCm && `${body.heightCm} ${either("см", "cm")}`, body.weightKg && `${body.weightKg} ${either("кг", "kg")}`].filter(Boolean).join(" · ")),
  ),
  of("Passport", "conflicts", "Разногласия документов", "Conflicting documents", ({ passport: { conflicts } }) =>
    conflicts === null ? { state: "unknown" } : conflicts.length ? { state: "value", text: conflicts.map((each) => fieldWord(each.field)) } : { state: "none" },
  ),
];

/** The decision over a name, which stands below a row of `access`, as one of its lines: `explainAccess` says it. */
function ofName({ state, mask, relation, unlock }) {
  const decision = mask ? `mask:${mask}` : state === "ALLOWED" ? "allow" : "deny";
  const rule = relation ? `: ${relation.toLowerCase()} ${decision}` : "";
  return { state: state === "ALLOWED" ? "VISIBLE" : state, rule, unlock: unlock.length ? ["RELATION"] : [] };
}

/** A row of an answer: its state, its text, and the decision that explains it. */
export function read(row, child) {
  const listed = row.type === "Child" ? child.access : child.passport.access;
  const access = row.field === "name" ? ofName(child.named) : listed.find(({ field }) => field === row.field);
  if (access.state === "WITHHELD") return { state: "withheld", access };
  const found = row.read(child);
  return access.state === "MASKED" && found.state === "value" ? { ...found, state: "masked", access } : { ...found, access };
}
