// Words of the numbers of a district, Russian and English.
import { either } from "./base.js";
import { valueWord } from "./words.js";

const CHAPTERS = {
  I: ["Инфекции и паразиты", "Infectious and parasitic"],
  II: ["Новообразования", "Neoplasms"],
  III: ["Кровь и иммунитет", "Blood and immunity"],
  IV: ["Эндокринные, обмен, питание", "Endocrine, metabolic, nutrition"],
  V: ["Психические расстройства", "Mental disorders"],
  VI: ["Нервная система", "Nervous system"],
  VII: ["Глаз", "Eye"],
  VIII: ["Ухо", "Ear"],
  IX: ["Кровообращение", "Circulation"],
  X: ["Органы дыхания", "Respiratory system"],
  XI: ["Органы пищеварения", "Digestive system"],
  XII: ["Кожа", "Skin"],
  XIII: ["Кости, мышцы, суставы", "Bones, muscles, joints"],
  XIV: ["Мочеполовая система", "Genitourinary system"],
  XV: ["Беременность и роды", "Pregnancy and birth"],
  XVI: ["Перинатальный период", "Perinatal period"],
  XVII: ["Врождённые аномалии", "Congenital anomalies"],
  XVIII: ["Симптомы и признаки", "Symptoms and signs"],
  XIX: ["Травмы и отравления", "Injuries and poisoning"],
  XX: ["Внешние причины", "External causes"],
  XXI: ["Обращения без болезни", "Encounters without disease"],
  XXII: ["Особые коды", "Special codes"],
};
const DISPENSARY = {
  OBSERVED: ["под наблюдением", "under observation"],
  TAKEN: ["взяты за год", "taken this year"],
  SEEN: ["осмотрены за год", "seen this year"],
  OVERDUE: ["визит просрочен", "visit overdue"],
};
const BLOOD = {
  CONFIRMED: ["подтверждена", "confirmed"],
  PROVISIONAL: ["предварительно", "provisional"],
  CONFLICTING: ["документы расходятся", "documents disagree"],
  UNKNOWN: ["не известна", "unknown"],
  RETRACTED: ["документ отозван", "document annulled"],
};
const FACTS = {
  BLOOD_GROUP: ["группа крови", "blood group"],
  RH_FACTOR: ["резус-фактор", "Rh factor"],
  HEALTH_GROUP: ["группа здоровья", "health group"],
  PHYSICAL_EDUCATION_GROUP: ["физкультурная группа", "physical education group"],
};
const SEXES = { FEMALE: ["девочки", "girls"], MALE: ["мальчики", "boys"], UNKNOWN: ["пол не указан", "sex unknown"] };
const LISTS = {
  urgent: ["Срочные", "Most urgent first"],
  needy: ["Нуждаются, а визит просрочен", "In need, and a visit is overdue"],
  afterHospital: ["После стационара никто не видел", "Seen by nobody since hospital"],
  unknownBlood: ["Без группы крови", "Without blood group"],
};
const TITLES = {
  byAgeAndSex: ["Возраст и пол", "Age and sex"],
  healthGroups: ["Группа здоровья", "Health group"],
  physicalEducationGroups: ["Физкультурная группа", "Physical education group"],
  bloodGroups: ["Группа крови", "Blood group"],
  morbidity: ["Болезни", "Diseases"],
  socialServiceEligible: ["Социальная поддержка", "Social services"],
  hospitalStays: ["Лечение в стационаре", "Stays in hospital"],
  afterHospital: ["После стационара", "After hospital"],
  dispensary: ["Диспансерное наблюдение", "Dispensary observation"],
  conflicts: ["Документы расходятся", "Documents disagree"],
  stale: ["Старше года", "Older than a year"],
  vaccinations: ["Прививки", "Vaccinations"],
  vaccinationCoverage: ["Охват прививками", "Coverage by vaccinations"],
  examinations: ["Профосмотры", "Preventive examinations"],
};
const PREVENTION = {
  DUE: ["пора", "due"],
  OVERDUE: ["просрочено", "overdue"],
  DONE: ["сделано", "done"],
  REFUSED: ["отказ", "refused"],
  EXEMPT: ["медотвод", "exempt"],
};
const AFTER = {
  MONTH: ["лечились за 30 дней", "in hospital in the last 30 days"],
  UNSEEN: ["никто не видел", "seen by nobody since"],
};
const spoken = (words, key) => (words[key] ? either(...words[key]) : key);
const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** The title of a number. */
export const titleOf = (number) => spoken(TITLES, number);

/** What the children of a cell have in common. */
export function cellWord(number, key) {
  if (number === "list") return spoken(LISTS, key);
  if (number === "byAgeAndSex") return `${spoken(SEXES, key.split(" ")[1])}, ${key.split(" ")[0]} ${either("лет", "years")}`;
  if (number === "morbidity") return spoken(CHAPTERS, key);
  if (number === "hospitalStays") return key === "ANY" ? either("Все, кто лечился", "All who stayed") : spoken(CHAPTERS, key);
  if (number === "dispensary") return sentence(spoken(DISPENSARY, key));
  if (number === "bloodGroups") return sentence(spoken(BLOOD, key));
  if (number === "afterHospital") return sentence(spoken(AFTER, key));
  if (number === "vaccinations" || number === "examinations") return sentence(spoken(PREVENTION, key));
  if (number === "vaccinationCoverage") return key.replaceAll("_", " ");
  if (key === "UNKNOWN") return either("Не определена", "Not determined");
  if (key === "ANY") return either("Все, кому положено", "All who are entitled");
  if (number === "healthGroups") return key;
  return sentence(FACTS[key] ? spoken(FACTS, key) : valueWord(key));
}
