// Growth that is worth a look: what was measured, what it is compared with, and by which rule of whom. A flag, never a diagnosis.
import { day, either, element } from "./base.js";

const MEASURES = {
  HEIGHT: ["Рост", "Height"],
  WEIGHT: ["Вес", "Weight"],
  BODY_MASS_INDEX: ["Индекс массы тела", "Body mass index"],
  HEAD_CIRCUMFERENCE: ["Окружность головы", "Head circumference"],
};
const KINDS = {
  VERY_LOW: ["намного ниже, чем у здоровых детей этого пола и возраста", "far below healthy children of this sex and age"],
  LOW: ["ниже, чем у здоровых детей этого пола и возраста", "below healthy children of this sex and age"],
  HIGH: ["выше, чем у здоровых детей этого пола и возраста", "above healthy children of this sex and age"],
  VERY_HIGH: ["намного выше, чем у здоровых детей этого пола и возраста", "far above healthy children of this sex and age"],
  FELL: ["ниже среди здоровых детей, чем раньше", "lower among healthy children than before"],
  ROSE: ["выше среди здоровых детей, чем раньше", "higher among healthy children than before"],
  LOST: ["меньше, чем раньше", "less than before"],
};
const UNITS = { cm: ["см", "cm"], kg: ["кг", "kg"], "kg/m2": ["кг/м²", "kg/m²"] };

const word = (words, name) => (words[name] ? either(...words[name]) : name);
const signed = (number) => String(number).replace("-", "−");

/** A number, its day and its z-score. */
function measured(value, unit, at, z) {
  const number = `${value} ${word(UNITS, unit)}`;
  return z === null ? `${number}, ${day(at)}` : `${number}, ${day(at)}, z ${signed(z)}`;
}

function flag({ measure, kinds, rules, measuredAt, value, unit, zScore, comparedAt, comparedValue, comparedZScore }) {
  const now = measured(value, unit, measuredAt, zScore);
  const then = comparedValue === null ? "" : either("; раньше: ", "; before: ") + measured(comparedValue, unit, comparedAt, comparedZScore);
  const by = rules.map((rule) => element("li", {}, either("По правилу: ", "By the rule: "), element("cite", { lang: "en" }, rule)));
  const title = `${word(MEASURES, measure)}: ${[...new Set(kinds)].map((kind) => word(KINDS, kind)).join("; ")}`;
  return element("li", {}, element("strong", {}, title), " ", `(${now}${then})`, element("ul.soft", {}, ...by));
}

/** The flags of a passport, and what they are; nothing where there are none, or none that this viewer may read. */
export function flags(alerts) {
  if (!alerts?.length) return [];
  const note = either(
    "Повод посмотреть, а не диагноз: так же отмечен ребёнок, родившийся раньше срока, и ошибка в числе. Правила врач ещё не сверил с источниками.",
    "A reason to look, not a diagnosis: a child born early or a wrong number is flagged as well. No doctor has compared the rules with their sources yet.",
  );
  return [element("div.flags", {}, element("ul", {}, ...alerts.map(flag)), element("p.soft", {}, note))];
}
