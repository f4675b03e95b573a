// The passport of one child as its viewer may see it: a sheet to read and to print, with charts of growth and of doses.
import { badge } from "./badge.js";
import { day as dayOf, either, element } from "./base.js";
import { careSections, readCare } from "./care.js";
import { daysOf, doseChart, growthChart } from "./chart.js";
import { flags } from "./flags.js";
import { bodyMass } from "./healthy.js";
import { askAs, entered, people, token } from "./persona.js";
import { risks } from "./risks.js";
import { BLOOD, fact, list, plain } from "./rows.js";
import { ask, readings } from "./session.js";
import { roleWord, valueWord } from "./words.js";

const byId = (id) => document.getElementById(id);
const [, shown, id] = location.pathname.split("/").map(decodeURIComponent);
const query = byId("operation").textContent;
document.body.dataset.shown = shown;

/** What stands for a value: the text, a list of texts, or the state that it is in. */
function said(found, access) {
  const state = access === "WITHHELD" ? "withheld" : access === "MASKED" && found.state === "value" ? "masked" : found.state;
  if (state !== "value" && state !== "masked") return [badge(state)];
  const texts = Array.isArray(found.text) ? [element("ul", {}, ...found.text.map((text) => element("li", {}, text)))] : [String(found.text)];
  return state === "masked" ? [...texts, " ", badge("masked")] : texts;
}

/** Years of age in words: Russian has three forms of them. */
function inYears(count) {
  const forms = either({ one: "год", few: "года" }, { one: "year", other: "years" });
  return `${count} ${forms[new Intl.PluralRules(document.documentElement.lang).select(count)] ?? forms.other ?? "лет"}`;
}

const day = (value) => (value ? dayOf(value) : null);
const joined = (...parts) => parts.filter(Boolean).join(", ");

function pairs(rows, kind = "dl.pairs") {
  const held = rows.map(([term, value, alarm]) => element(alarm ? "div.alert" : "div", {}, element("dt", {}, term), element("dd", {}, ...value)));
  return element(kind, {}, ...held);
}

function section(title, ...content) {
  return element("section", {}, element("h2", {}, title), ...content);
}

function head(child, of, ofPassport) {
  const { bloodGroup, rhFactor } = child.passport;
  const vital = pairs(
    [
      [either("Группа крови", "Blood group"), [...said(fact(bloodGroup, BLOOD), ofPassport("bloodGroup")), notice(bloodGroup)].filter(Boolean)],
      [either("Резус", "Rh"), said(fact(rhFactor, { POSITIVE: "Rh+", NEGATIVE: "Rh−" }), ofPassport("rhFactor"))],
    ],
    "dl.vital",
  );
  const name = element("h1", {}, ...said(plain(child.name?.full), of("name")));
  const age = child.ageYears === null ? null : inYears(child.ageYears);
  const born = [...said(plain(day(child.birthDate)), of("birthDate")), age ? ` · ${age}` : "", child.sex ? ` · ${valueWord(child.sex)}` : ""];
  return element("header.sheet-head", {}, element("div", {}, name, element("p", {}, ...born)), vital);
}

const notice = ({ status, notice: text }) => (status === "HIDDEN" ? null : element("small.soft", {}, either("Для ориентировки: перед переливанием определить заново.", text)));

function identity(child, of) {
  const place = child.district && joined(child.district.code, child.district.name);
  const school = child.enrollment && joined(child.enrollment.institution, child.enrollment.className);
  return section(
    either("Кто это", "Who it is"),
    pairs([
      [either("Полис ОМС", "Insurance number"), said(plain(child.policyNumber), of("policyNumber"))],
      [either("СНИЛС", "SNILS"), said(plain(child.snils), of("snils"))],
      [either("Адрес", "Address"), said(plain(child.address), of("address"))],
      [either("Участок", "District"), said(plain(place), of("district"))],
      [either("Школа или детский сад", "School or kindergarten"), said(plain(school), of("enrollment"))],
    ]),
  );
}

const worded = (found) => (found.state === "value" ? { ...found, text: valueWord(found.text) } : found);
const disease = ({ icd10, display }) => joined(icd10, display);
const several = (items, text) => (items === null ? { state: "unknown" } : items.length ? { state: "value", text: items.map(text) } : { state: "none" });

function health({ passport }, of) {
  const body = passport.anthropometry;
  const size = body && joined(body.heightCm && `${body.heightCm} ${either("см", "cm")}`, body.weightKg && `${body.weightKg} ${either("кг", "kg")}`);
  const { allergies } = passport;
  const rows = [
    [either("Аллергии", "Allergies"), said(list(allergies, (item) => joined(item.substance, item.reaction)), of("allergies")), allergies.assertion === "HAS_ITEMS"],
    [either("Хронические болезни", "Chronic diseases"), said(list(passport.chronicConditions, disease), of("chronicConditions"))],
    [either("Диагнозы", "Diagnoses"), said(list(passport.diagnoses, disease), of("diagnoses"))],
    [either("Лекарства", "Medicines"), said(list(passport.medications, (item) => joined(item.display, item.dose)), of("medications"))],
    [either("Группа здоровья", "Health group"), said(fact(passport.healthGroup), of("healthGroup"))],
    [either("Физкультура", "Physical education"), said(worded(fact(passport.physicalEducationGroup)), of("physicalEducationGroup"))],
    [either("Диспансерное наблюдение", "Dispensary observation"), said(several(passport.dispensaryObservations, (item) => joined(disease(item), day(item.nextVisit))), of("dispensaryObservations"))],
    [either("Рост и вес", "Height and weight"), said(plain(size), of("anthropometry"))],
    [either("Социальный статус", "Social status"), said(several(passport.socialStatuses, (item) => valueWord(item.kind)), of("socialStatuses"))],
    [either("Льготы", "Privileges"), said(several(passport.privileges, (item) => valueWord(item.kind)), of("privileges"))],
  ];
  return section(either("Здоровье", "Health"), pairs(rows));
}

/** A section that is not printed: the sheet of paper is one page. */
function onScreen(made) {
  made.classList.add("screen");
  return made;
}

function threats(child, role) {
  const flagged = risks(child.passport.riskFlags, role);
  return flagged.length ? [onScreen(section(either("Риски", "Risks"), ...flagged))] : [];
}

function family({ representatives }, of) {
  const people = representatives.nodes.filter(({ status }) => status === null || status === "ACTIVE" || status === "VERIFIED");
  const title = either("Представители", "Representatives");
  if (!people.length) return section(title, ...said({ state: "none" }, of("representatives")));
  const cards = people.map(({ kind, representative: { name, phone, email } }) =>
    element("li", {}, element("strong", {}, name?.full ?? "–"), joined(kind && valueWord(kind), phone, email)),
  );
  return section(title, element("ul.people", {}, ...cards));
}

function doses(child, of) {
  const given = child.vaccinations.nodes.filter(({ date, vaccine }) => date && vaccine);
  const title = either("Прививки", "Vaccinations");
  if (!given.length || !child.birthDate) return section(title, ...said({ state: "unknown" }, of("vaccinations")));
  const points = given.map(({ vaccine, date, status }) => ({ vaccine, date, done: status === "COMPLETED", days: Math.max(0, daysOf(date, child.birthDate)) }));
  return section(title, doseChart(points.reverse(), Math.min(704, document.querySelector("main").clientWidth)));
}

function growth(child, of) {
  const measured = child.measurements.nodes.filter(({ effectiveAt, value }) => effectiveAt && value !== null);
  const pointsOf = (kind) =>
    measured.filter((each) => each.kind === kind).map((each) => ({ ...each, at: day(each.effectiveAt), days: daysOf(each.effectiveAt, child.birthDate) })).reverse();
  const points = Object.fromEntries(["HEIGHT", "WEIGHT", "BODY_MASS_INDEX", "HEAD_CIRCUMFERENCE"].map((kind) => [kind, pointsOf(kind)]));
  const isComputed = !points.BODY_MASS_INDEX.length;
  if (isComputed) points.BODY_MASS_INDEX = bodyMass(points.HEIGHT, points.WEIGHT, child.sex);
  const drawn = child.birthDate ? Object.entries(points).map(([kind, each]) => growthChart(kind, child.sex, each)).filter(Boolean) : [];
  const source = either("Процентили здоровых детей: стандарты ВОЗ 2006 и 2007.", "Percentiles of healthy children: WHO 2006 and 2007.");
  const computed = either(" Индекс массы тела вычислен по росту и весу одного дня.", " The body mass index is computed from height and weight of one day.");
  const note = source + (isComputed && points.BODY_MASS_INDEX.length ? computed : "");
  const content = drawn.length ? [element("div.charts", {}, ...drawn, element("p.soft", {}, note))] : said({ state: "unknown" }, of("measurements"));
  const made = section(either("Развитие", "Growth"), ...flags(child.passport.growthAlerts), ...content);
  made.classList.add("growth");
  return made;
}

function foot(child, role) {
  const text = either(
    `Показано так, как видит ${roleWord(role).toLowerCase()}; напечатано ${day(Date.now())}; паспорт составлен ${day(child.passport.updatedAt)} по подписанным документам. Это чтение записано.`,
    `Shown as a ${roleWord(role).toLowerCase()} sees it; printed on ${day(Date.now())}; made of signed documents as of ${day(child.passport.updatedAt)}. This read is on record.`,
  );
  return element("p.foot", {}, text);
}

let answered = null;
function show() {
  if (!answered) return;
  const { child, role, errors } = answered;
  byId("problem").textContent = child ? "" : errors.length ? errors.join(" ") : either("Такого ребёнка нет, или он вне досягаемости этого токена.", "There is no such child, or this token does not reach it.");
  const states = (rows) => new Map(rows.map(({ field, state }) => [field, state]));
  const parts = () => {
    const [ofChild, ofPassport] = [states(child.access), states(child.passport.access)].map((found) => (field) => found.get(field));
    return [head(child, ofChild, ofPassport), identity(child, ofChild), health(child, ofPassport), ...threats(child, role), family(child, ofChild), doses(child, ofChild), growth(child, ofChild), ...careSections(answered.care, careAgain), foot(child, role)];
  };
  byId("passport").hidden = !child;
  byId("passport").replaceChildren(...(child ? parts() : []));
}

async function careAgain() {
  answered.care = await readCare(id, answered.care.token);
  show();
}

const begin = readings();

async function read() {
  const isLast = begin();
  byId("passport").setAttribute("aria-busy", "true");
  const variables = { id };
  const [answer, viewer, care] = await Promise.all([ask({ query, variables }, token()), ask({ query: "{ viewer { role } }" }, token()), readCare(id, token())]);
  if (!isLast()) return;
  const errors = (answer.errors ?? []).map(({ message, extensions }) => `${extensions?.code}: ${message}`);
  answered = { child: answer.data?.child ?? null, role: viewer.data?.viewer.role.toLowerCase() ?? "", errors, care };
  show();
  byId("passport").setAttribute("aria-busy", "false");
}

byId("print").addEventListener("click", () => print());
byId("persona").addEventListener("change", read);
document.addEventListener("language", show);
await entered;
const doctor = people.find(({ role, childId }) => role === "district_doctor" && childId === id);
if (doctor) askAs(doctor.role);
await read();
