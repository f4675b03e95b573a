// The passport of a district as its viewer may see it: numbers to read and to print, each of which opens its children.
import { day, either, element } from "./base.js";
import { pyramid, rows, said } from "./cells.js";
import { readWaiting } from "./districtcare.js";
import { cellWord, titleOf } from "./districtwords.js";
import { trends } from "./trend.js";
import { askAs, entered, people, token } from "./persona.js";
import { ask, readings } from "./session.js";
import { roleWord } from "./words.js";

const byId = (id) => document.getElementById(id);
const [, kind, id] = location.pathname.split("/").map(decodeURIComponent);
const MINE = "mine";
const definitions = byId("operation").textContent.split(/^(?=query |fragment )/m);
const CHILDREN = "nodes { id name { full } birthDate ageYears } pageInfo { hasNextPage endCursor }";
const LISTS = {
  urgent: "orderBy: URGENCY",
  needy: "filter: { socialServiceEligible: ANY, dispensary: OVERDUE }, orderBy: URGENCY",
  afterHospital: "filter: { afterHospital: UNSEEN }, orderBy: URGENCY",
  unknownBlood: "filter: { bloodGroups: UNKNOWN }, orderBy: URGENCY",
};
let answered = null;
let opened = null;

const cellOf = (cells, key) => cells.find((cell) => cell.key === key) ?? { key, count: 0 };
const figure = (number, text, ...content) => element("section.chart", { "data-number": number }, element("h2", {}, text ?? titleOf(number)), ...content);

function tile(target, cell, text, alarm = false) {
  const kind = answered.opens ? ["a.tile", { href: target }] : ["div.tile", {}];
  const made = element(...kind, element("strong", {}, said(cell)), element("span", {}, text));
  if (alarm && cell.count) made.classList.add("alarm");
  return made;
}

function tiles({ population, dispensary, socialServiceEligible, bloodGroups, stale }) {
  const { attached, norm } = population;
  const label = { "aria-label": either("Главные числа", "Main numbers") };
  if (!answered.opens) {
    const text = either(`детей${norm ? `; норма ${norm}` : ""}`, `children${norm ? `; norm ${norm}` : ""}`);
    return element(
      "div.tiles",
      {},
      tile("", { count: attached, suppressed: attached === null }, text),
      tile("", cellOf(dispensary, "OVERDUE"), either("с просроченным визитом", "with a visit overdue"), true),
      tile("", cellOf(dispensary, "OBSERVED"), either("под наблюдением", "under observation")),
      tile("", cellOf(socialServiceEligible, "ANY"), either("положены социальные услуги", "entitled to social services")),
    );
  }
  return element(
    "nav.tiles",
    label,
    tile("#list/urgent", { count: attached }, either(`детей, срочные первыми${norm ? `; норма ${norm}` : ""}`, `children, most urgent first${norm ? `; norm ${norm}` : ""}`)),
    tile("#dispensary/OVERDUE", cellOf(dispensary, "OVERDUE"), either("с просроченным визитом", "with a visit overdue"), true),
    tile("#socialServiceEligible/ANY", cellOf(socialServiceEligible, "ANY"), either("положены социальные услуги", "entitled to social services")),
    tile("#bloodGroups/CONFLICTING", cellOf(bloodGroups, "CONFLICTING"), either("документы о группе крови расходятся", "documents disagree on the blood group"), true),
    tile("#stale/HEALTH_GROUP", cellOf(stale, "HEALTH_GROUP"), either("группа здоровья старше года", "health group older than a year")),
  );
}

function lists() {
  const links = Object.keys(LISTS).map((key) => element("li", {}, element("a", { href: `#list/${key}` }, cellWord("list", key))));
  return element("nav.lists", { "aria-label": either("Рабочие списки", "Working lists") }, element("span.soft", {}, either("Списки на сегодня:", "Lists of today:")), element("ul", {}, ...links));
}

function numbers(passport) {
  const there = (cells) => cells.filter(({ count, suppressed }) => suppressed || count);
  const sick = there(passport.morbidity).sort((one, other) => (other.count ?? 0) - (one.count ?? 0));
  const known = (kind, text) => element("span.known", {}, element(`span.swatch.${kind}`, {}), text);
  const rated = sick.some(({ per1000 }) => per1000 !== null);
  const every = rated ? either("все за год, справа на 1000", "all of the year, to the right per 1000") : either("все за год", "all of the year");
  const legend = element("p.legend", {}, known("part1", either("впервые за год", "new this year")), known("part0", every));
  const rate = ({ per1000 }) => (per1000 === null ? null : per1000.toLocaleString(document.documentElement.lang));
  const { opens } = answered;
  const note = (text) => element("p.soft", {}, text);
  const isTold = (number, cells) => cells.some(({ suppressed }) => !suppressed) && !answered.withheld.includes(`DistrictPassport.${number}`);
  const listed = (number, cells, options = {}) => (cells.length ? rows(number, cells, { ...options, opens }) : note(either("Никого.", "Nobody.")));
  // Who reads no rows is told nothing of these numbers: that is said, and no bar of nothing is drawn.
  const ruled = (number, cells, options) => (opens || isTold(number, passport[number]) ? listed(number, cells, options) : note(either("Этой роли не сообщается.", "Not told to this role.")));
  const coverage = passport.vaccinationCoverage;
  const share = ({ count, denominator }) => (denominator ? `${Math.round((100 * count) / denominator)}%` : null);
  const past = trends(series(passport, sick));
  return element(
    "div.charts",
    {},
    figure("byAgeAndSex", null, ...pyramid(passport.population.byAgeAndSex, opens)),
    ...(past ? [figure("trend", either("Двенадцать месяцев", "Twelve months"), past)] : []),
    figure("morbidity", either("Заболеваемость по классам МКБ-10", "Morbidity by chapter of ICD-10"), legend, listed("morbidity", sick, { beside: passport.primary, more: rate })),
    figure("healthGroups", either("Группы здоровья", "Health groups"), listed("healthGroups", passport.healthGroups)),
    figure("dispensary", null, listed("dispensary", passport.dispensary, { alarm: ["OVERDUE"] })),
    figure("physicalEducationGroups", either("Физкультурные группы", "Physical education groups"), listed("physicalEducationGroups", passport.physicalEducationGroups)),
    figure("socialServiceEligible", null, listed("socialServiceEligible", there(passport.socialServiceEligible))),
    figure("vaccinationCoverage", null, ruled("vaccinationCoverage", coverage, { more: share })),
    figure("vaccinations", null, ruled("vaccinations", there(passport.vaccinations), { alarm: ["OVERDUE"] })),
    figure("examinations", null, ruled("examinations", there(passport.examinations), { alarm: ["OVERDUE"] })),
    figure("hospitalStays", null, listed("hospitalStays", there(passport.hospitalStays).filter(({ key, suppressed }) => !suppressed || key === "ANY"))),
    figure("afterHospital", null, ruled("afterHospital", there(passport.afterHospital), { alarm: ["UNSEEN"] })),
    figure("bloodGroups", null, ruled("bloodGroups", there(passport.bloodGroups), { alarm: ["CONFLICTING"] })),
    figure("conflicts", either("Документы расходятся", "Documents disagree"), ruled("conflicts", there(passport.conflicts))),
    figure("stale", either("Определены больше года назад", "Determined more than a year ago"), ruled("stale", there(passport.stale))),
  );
}

/** The numbers whose past months are drawn: of diseases those of the chapter that most children have. */
function series({ population, bloodGroups, dispensary, socialServiceEligible, vaccinations, vaccinationCoverage, examinations }, sick) {
  const of = (cells, key) => cellOf(cells, key).trend;
  return [
    [either("Прикреплено детей", "Children attached"), population.trend],
    [either("Под диспансерным наблюдением", "Under dispensary observation"), of(dispensary, "OBSERVED")],
    [either("С просроченным визитом", "With a visit overdue"), of(dispensary, "OVERDUE")],
    [either("Группа крови не известна", "Blood group unknown"), of(bloodGroups, "UNKNOWN")],
    [either("Профосмотр просрочен", "Examination overdue"), of(examinations, "OVERDUE")],
    [either("Прививка просрочена", "Vaccination overdue"), of(vaccinations, "OVERDUE")],
    [either("Привиты от кори, паротита, краснухи", "Covered against measles, mumps, rubella"), of(vaccinationCoverage, "MMR")],
    [either("Положены социальные услуги", "Entitled to social services"), of(socialServiceEligible, "ANY")],
    ...(sick.length ? [[`${cellWord("morbidity", sick[0].key)}: ${either("болели в этом месяце", "ill in the month")}`, sick[0].trend]] : []),
  ];
}

function head({ code, name, polyclinic }) {
  return element("header.sheet-head", {}, element("h1", {}, name ?? code), element("p.soft", {}, [code, polyclinic].filter(Boolean).join(" · ")));
}

function foot(role, { population: { mean } }) {
  const average = mean?.toLocaleString(document.documentElement.lang);
  const text = either(
    `Числа последних 12 месяцев (в среднем ${average ?? "–"} детей), как их видит ${roleWord(role).toLowerCase()}, на ${day(Date.now())}. Это чтение записано.`,
    `Numbers of the last 12 months (${average ?? "–"} children on average) as a ${roleWord(role).toLowerCase()} sees them on ${day(Date.now())}. This read is on record.`,
  );
  const more = answered.opens
    ? either("Число и список за ним – один и тот же отбор.", "A number and the list behind it are one selection.")
    : either("Списков детей эта роль не видит. «Мало»: меньше пяти, или из этого числа следовало бы другое, меньше пяти.", "This role sees no lists of children. Few: below five, or another number below five would follow from it.");
  return element("p.foot", {}, `${text} ${more}`);
}

function show() {
  if (!answered) return;
  const { district, role, errors } = answered;
  const told = district?.passport;
  byId("mine").hidden = Boolean(told) || id === MINE;
  byId("problem").textContent = told ? "" : errors.length ? errors.join(" ") : either("Такого участка нет, или его чисел этот токен не видит.", "There is no such district, or this token is not told its numbers.");
  byId("district").hidden = !told;
  byId("district").replaceChildren(...(told ? [head(district), tiles(told), ...(answered.opens ? [lists()] : []), numbers(told), foot(role, told)] : []));
  if (opened) title();
}

/** The answer to a question of the page, sent with its fragments alone: all questions together are too long for one document. */
function numbersOf(name, variables = {}) {
  const own = definitions.find((text) => text.split(/\W/)[1] === name);
  const fragments = definitions.filter((text) => own.includes(`...${text.split(" ")[1]}`));
  return ask({ query: [own, ...fragments].join(""), operationName: name, variables }, token());
}

/** The numbers of a unit with the months of each, of two questions: together they would weigh more than one question may. */
async function withMonths(kind, unitOf, variables) {
  const [answer, past] = await Promise.all([numbersOf(`${kind}Page`, variables), numbersOf(`${kind}Months`, variables)]);
  const unit = answer.data && unitOf(answer.data);
  const months = past.data && unitOf(past.data)?.passport;
  if (unit?.passport && months) join(unit.passport, months);
  return { ...answer, errors: [...(answer.errors ?? []), ...(past.errors ?? [])], unit };
}

const districtOf = (id) => withMonths("District", ({ district }) => district, { id });

/** Give each cell its months; a number without cells has its own. */
function join(numbers, months) {
  for (const [name, past] of Object.entries(months)) {
    if (Array.isArray(past)) for (const { key, trend } of past) Object.assign(numbers[name].find((cell) => cell.key === key) ?? {}, { trend });
    else Object.assign(numbers[name], past);
  }
}

/** The unit of the address: a district; a polyclinic or the city where the viewer is told its numbers; `mine`: whichever that is. */
async function unit() {
  if (id !== MINE && kind === "district") return districtOf(id);
  const { data, errors } = await numbersOf("MyUnits");
  if (!data) return { errors };
  const polyclinic = data.myPolyclinics.find((each) => id === MINE || each.id === id);
  if (polyclinic) return withMonths("Polyclinic", ({ myPolyclinics }) => myPolyclinics.find((each) => each.id === polyclinic.id));
  if (id !== MINE) return {};
  if (!data.city) return data.myDistricts.length ? districtOf(data.myDistricts[0].id) : {};
  return withMonths("City", ({ city }) => city);
}

const begin = readings();

async function read() {
  const isLast = begin();
  byId("district").setAttribute("aria-busy", "true");
  const [answer, viewer] = await Promise.all([unit(), ask({ query: "{ viewer { role } }" }, token()), readWaiting(token())]);
  if (!isLast()) return;
  const errors = (answer.errors ?? []).map(({ message, extensions }) => `${extensions?.code}: ${message}`);
  const withheld = answer.extensions?.access?.withheld ?? [];
  // Who reads no rows is never told of vaccinations, and is given no list behind a number; nobody is given that of a larger unit.
  answered = { district: answer.unit ?? null, role: viewer.data?.viewer.role.toLowerCase() ?? "", errors, withheld, opens: Boolean(answer.data?.district) && !withheld.includes("DistrictPassport.vaccinations") };
  show();
  byId("district").setAttribute("aria-busy", "false");
}

const unitId = () => answered.district?.id ?? id;

/** The question behind a bar or a list; its answer is a page of children. */
function question({ number, key }, after) {
  const declared = "$id: ID!, $after: String";
  if (number === "list") {
    return { query: `query WorkingList(${declared}) { district(id: $id) { list: children(first: 50, after: $after, ${LISTS[key]}) { ${CHILDREN} } } }`, variables: { id: unitId(), after } };
  }
  const asked = number === "morbidity" ? "by: ICD10_CHAPTER, measure: GENERAL, " : "";
  const cells = `${number}(${asked}only: [$key]) { key children(first: 50, after: $after) { ${CHILDREN} } }`;
  const inside = number === "byAgeAndSex" ? `population { ${cells} }` : cells;
  return { query: `query Cell(${declared}, $key: String!) { district(id: $id) { passport { ${inside} } } }`, variables: { id: unitId(), after, key } };
}

function pageOf({ data, errors }, { number }) {
  if (errors) throw new Error(errors.map(({ message }) => message).join(" "));
  const { list, passport } = data.district;
  const [cell] = list ? [{ children: list }] : (number === "byAgeAndSex" ? passport.population : passport)[number];
  return cell?.children ?? { nodes: [], pageInfo: { hasNextPage: false } };
}

function title() {
  const { number, key } = opened;
  byId("list-title").textContent = number === "list" ? cellWord(number, key) : `${titleOf(number)}: ${cellWord(number, key)}`;
  const count = byId("children").childElementCount;
  byId("list-count").textContent = byId("list").getAttribute("aria-busy") === "true" ? either("Читаю…", "Reading…") : either(`Показано детей: ${count}`, `${count} children shown`);
}

function line(child) {
  const age = child.ageYears === null ? "" : either(`${child.ageYears} лет`, `${child.ageYears} years`);
  const born = child.birthDate ? day(child.birthDate) : "";
  return element("li", {}, element("a", { href: `/passport/${encodeURIComponent(child.id)}` }, child.name?.full ?? either("без имени", "no name")), element("span.soft", {}, [born, age].filter(Boolean).join(" · ")));
}

async function more() {
  const asked = opened;
  byId("list").setAttribute("aria-busy", "true");
  title();
  const answer = await ask(question(asked, asked.after), token());
  if (asked !== opened) return;
  const page = pageOf(answer, asked);
  byId("children").append(...page.nodes.map(line));
  opened.after = page.pageInfo.endCursor;
  byId("more").hidden = !page.pageInfo.hasNextPage;
  byId("list").setAttribute("aria-busy", "false");
  title();
}

/** Open what the address names, so that a list has an address of its own and the way back closes it. */
async function follow() {
  const [number, key] = location.hash.slice(1).split("/").map(decodeURIComponent);
  const known = number === "list" ? key in LISTS : titleOf(number) !== number;
  byId("children").replaceChildren();
  byId("more").hidden = true;
  opened = known && key ? { number, key, after: null } : null;
  if (!opened) return byId("list").close();
  if (!byId("list").open) byId("list").showModal();
  await more();
}

byId("print").addEventListener("click", () => print());
byId("print-list").addEventListener("click", () => print());
byId("close").addEventListener("click", () => byId("list").close());
byId("list").addEventListener("close", () => opened && history.pushState(null, "", location.pathname) === undefined && (opened = null));
byId("more").addEventListener("click", more);
byId("persona").addEventListener("change", read);
addEventListener("hashchange", follow);
addEventListener("popstate", follow);
document.addEventListener("language", show);
await entered;
const doctor = people.find(({ role, districtId }) => role === "district_doctor" && districtId === id);
if (doctor) askAs(doctor.role);
await read();
await follow();
