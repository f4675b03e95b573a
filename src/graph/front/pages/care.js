// What is done for a child: decision cards, commissions, episodes, social support, literature; each section where the viewer's answer has it.
import { day, either, element } from "./base.js";
import { REASONS, careWord } from "./carewords.js";
import { ask, newKey } from "./session.js";

const definitions = document.getElementById("care").textContent.split(/^(?=query |mutation )/m);
const send = (name, variables, token) => ask({ query: definitions.find((text) => text.split(/\W/)[1] === name), variables }, token);
const joined = (...parts) => parts.filter(Boolean).join(", ");
const until = (value) => value && either(`до ${day(value)}`, `until ${day(value)}`);
const late = (isLate) => isLate && element("strong.late", {}, either("просрочено", "overdue"));

function section(name, title, items) {
  if (!items.length) return [];
  return [element("section.care", { "data-care": name }, element("h2", {}, title), element("ul", {}, ...items))];
}

const line = (title, ...rest) => element("li", {}, element("strong", {}, title), ...rest.filter(Boolean).flatMap((part) => [" · ", part]));

function commission({ kind, status, question, dueOn, isOverdue, endedAt, sessions }) {
  const decided = (sessions ?? []).find(({ outcome }) => outcome);
  const decision = decided && joined(careWord(decided.outcome), decided.decision);
  return line(kind ? careWord(kind) : either("Комиссия", "Commission"), status && careWord(status), question, decision, !endedAt && until(dueOn), late(isOverdue));
}

function socialCase({ status, needs, dueOn, isOverdue, outcome, workers }) {
  const at = (workers ?? []).filter(({ endedAt }) => !endedAt).map(({ name, organization }) => joined(name, organization));
  return line(either("Социальный случай", "Social case"), status && careWord(status), joined(...(needs ?? []).map(careWord)), joined(...at), outcome && careWord(outcome), !outcome && until(dueOn), late(isOverdue));
}

function measure({ measure: name, validTo, incomeProof, privilegeProof, norm }) {
  const missing = [incomeProof, privilegeProof].includes("MISSING") && either("нужно подтверждение от семьи", "the family brings a proof");
  const act = norm?.act && element("span.soft", {}, norm.act, norm.checked === "CHECKED" ? "" : either(" (не сверено)", " (not compared with the act)"));
  return line(careWord(name), until(validTo), missing, act);
}

function episode({ icd10Category, display, since, status, outcome, nextVisit, overdue }) {
  const visit = nextVisit && either(`визит ${day(nextVisit)}`, `visit on ${day(nextVisit)}`);
  return line(joined(icd10Category, display) || either("Болезнь", "Disease"), since && either(`с ${day(since)}`, `since ${day(since)}`), status && careWord(status), outcome, visit, late(overdue));
}

function literature(diagnoses) {
  const texts = new Map((diagnoses?.items ?? []).flatMap(({ literature: found }) => found ?? []).map((text) => [text.url + text.title, text]));
  return [...texts.values()].map(({ title, publisher, version, published, url }) => {
    const link = element("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, title);
    return element("li", {}, link, ` · ${joined(publisher, version, published)}`);
  });
}

/** A card with its reasons, and with what was answered to it or the means to answer. */
function card(told, answer) {
  const { indicator, kind, summary, detail, notice, rule, inputs, answer: given, answeredAt } = told;
  const facts = inputs.map(({ words, document }) => joined(words, document?.title, document?.date && day(document.date)));
  const by = element("p.soft", {}, either("По правилу: ", "By the rule: "), element("cite", { lang: "ru" }, `${rule.title} (${rule.code} ${rule.version}; ${rule.source})`));
  const head = element("strong", {}, `${careWord(indicator)}: `, element("bdi", { lang: "ru" }, summary));
  const preliminary = kind === "PRELIMINARY" ? element("p.late", {}, either("ПРЕДВАРИТЕЛЬНО: это не диагноз.", "PRELIMINARY: no diagnosis.")) : null;
  const content = [head, preliminary, element("p", { lang: "ru" }, detail), element("ul.soft", { lang: "ru" }, ...facts.map((fact) => element("li", {}, fact))), by, element("p.soft", { lang: "ru" }, notice)];
  const said = given ? element("p", {}, element("strong", {}, careWord(given)), ` · ${day(answeredAt)}`) : answering(told, answer);
  return element(`li.card.${indicator.toLowerCase()}`, { "data-rule": rule.code }, ...content, said);
}

function answering({ id, summary, rule }, answer) {
  // A card of a model is not answered.
  if (rule.code === "MODEL") return null;
  const reason = element("select", { "aria-label": either(`Почему отклонить: ${summary}`, `Why override: ${summary}`) }, ...REASONS.map((each) => element("option", { value: each }, careWord(each))));
  const accept = element("button", { type: "button", "data-answer": "ACCEPTED" }, either("Принять", "Accept"));
  const override = element("button", { type: "button", "data-answer": "OVERRIDDEN" }, either("Отклонить", "Override"));
  accept.addEventListener("click", () => answer(id, { answer: "ACCEPTED" }));
  override.addEventListener("click", () => answer(id, { answer: "OVERRIDDEN", reason: reason.value }));
  return element("p.answer", {}, accept, reason, override);
}

/** The answers of the two questions: what is done for the child, and the cards; each null where it is not told. */
export async function readCare(id, token) {
  const [care, cards] = await Promise.all([send("CarePage", { id }, token), send("CareCards", { id }, token)]);
  return { id, token, child: care.data?.child ?? null, cards: cards.data?.decisionSupportCards ?? null };
}

/** The sections of an answer; `again` reads and shows them anew after a card was answered. */
export function careSections({ id, token, child, cards }, again) {
  if (!child) return [];
  const problem = element("p.problem", { role: "alert" });
  const answer = async (card, said) => {
    const { data, errors } = await send("CareAnswer", { input: { idempotencyKey: newKey(), childId: id, card, ...said } }, token);
    const wrong = [...(errors ?? []), ...(data?.decisionCardAnswer?.problems ?? [])];
    problem.textContent = wrong.map(({ message }) => message).join(" ");
    if (!wrong.length) await again();
  };
  const { commissions, socialCases, episodes, passport } = child;
  const decisions = section("cards", either("Подсказки к решению", "Decision support"), (cards ?? []).map((each) => card(each, answer)));
  decisions[0]?.append(problem);
  return [
    ...decisions,
    ...section("commissions", either("Комиссии", "Commissions"), (commissions?.nodes ?? []).map(commission)),
    ...section("episodes", either("Ведение болезней", "Episodes of care"), (episodes?.nodes ?? []).map(episode)),
    ...section("social", either("Социальная поддержка", "Social support"), [...(passport?.supportMeasures ?? []).map(measure), ...(socialCases?.nodes ?? []).map(socialCase)]),
    ...section("literature", either("Литература", "Literature"), literature(passport?.diagnoses)),
  ];
}
