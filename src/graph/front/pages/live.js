// The live part: a parent's stream; a doctor sends a document and it tells of it; a registrar holds the right back and it ends.
import { either, element, timeNow } from "./base.js";
import { exam } from "./exam.js";
import { ask, follow, newKey, personas } from "./session.js";
import { fieldWord } from "./words.js";

const byId = (id) => document.getElementById(id);
const PASSPORT = "passport { healthGroup { status value } anthropometry { weightKg } }";
const SCREEN = `query ($by: ChildBy!) { child(by: $by) { name { full } ${PASSPORT} } }`;
const FEED = `subscription ($id: ID!) { passportChanged(childIds: [$id]) { at changed child { ${PASSPORT} } } }`;
const ABOUT = "query ($by: ChildBy!) { child(by: $by) { policyNumber birthDate sex passport { anthropometry { weightKg } } } }";
const RIGHTS = "query ($by: ChildBy!) { child(by: $by) { representatives(first: 20) { nodes { id status representative { name { full } } } } } }";
const change = (write) => `mutation ($input: RepresentationChangeInput!) { ${write}(input: $input) { representation { id status } problems { code message } } }`;

/** Everything that the live part does, over one child; `changed` is called when something of it may read otherwise. */
export async function live(people, childId, changed) {
  const of = (role) => people.find((person) => person.role === role);
  const by = { id: childId };
  let parent = of("parent");
  let asked; // when a button was pressed: what comes of it is timed from there
  let stream = null;
  let state = "closed";
  let child = null;
  const told = [];

  async function screen() {
    child = (await ask({ query: SCREEN, variables: { by } }, parent.token)).data?.child ?? null;
    draw();
  }

  function draw() {
    const words = { open: ["поток открыт", "stream open"], closed: ["поток закрыт", "stream closed"], ended: ["поток закончен: право больше не действует", "stream ended: the right no longer holds"] };
    byId("stream").dataset.state = state;
    byId("stream").textContent = either(...words[state]);
    byId("parent-name").textContent = parent.name;
    const facts = child && {
      [either("Группа здоровья", "Health group")]: child.passport.healthGroup.value ?? child.passport.healthGroup.status,
      [either("Вес", "Weight")]: child.passport.anthropometry?.weightKg ? `${child.passport.anthropometry.weightKg} ${either("кг", "kg")}` : "—",
    };
    const rows = facts ? Object.entries(facts).flatMap(([term, text]) => [element("dt", {}, term), element("dd", {}, text)]) : [];
    byId("screen-child").textContent = child?.name.full ?? either("Ребёнка больше нет в списке.", "The child is no longer there.");
    byId("facts").replaceChildren(...rows);
    byId("events").replaceChildren(...told.map((event) => element("li", { class: event.kind }, element("time", {}, event.at), " ", event.text())));
    byId("revoke").hidden = state === "ended";
    byId("restore").hidden = state !== "ended";
    byId("send").disabled = state !== "open";
    if (state === "ended" && document.activeElement === document.body) byId("restore").focus(); // the button that ended it is gone
  }

  function tell(kind, text) {
    const after = asked === undefined ? null : Math.round(performance.now() - asked);
    asked = undefined;
    const at = timeNow();
    told.unshift({ kind, at, text: () => text() + (after === null ? "" : either(` · через ${after} мс`, ` · after ${after} ms`)) });
    told.splice(5);
  }

  async function listen() {
    stream = new AbortController();
    state = "open";
    draw();
    try {
      for await (const { data, errors } of follow({ query: FEED, variables: { id: childId } }, parent.token, stream.signal)) {
        if (errors) {
          state = errors[0].extensions.code === "ACCESS_REVOKED" ? "ended" : "closed";
          tell("end", () => `${errors[0].extensions.code}: ${either("поток закончен, данных в нём нет", "the stream has ended, with no data in it")}`);
          break;
        }
        const event = data.passportChanged;
        child = { ...child, ...event.child };
        tell("news", () => either("изменилось: ", "changed: ") + event.changed.map(fieldWord).join(", "));
        draw();
        changed();
      }
    } catch {
      state = "closed"; // the network is gone, or the page is left
    }
    if (state === "open") state = "closed";
    draw();
    if (state === "ended") await screen();
  }

  /** Do what a button says, once at a time, and say what was refused. */
  const on = (id, act) =>
    byId(id).addEventListener("click", async () => {
      byId("refusal").textContent = "";
      asked = performance.now();
      byId(id).setAttribute("aria-busy", "true");
      const refusal = await act();
      byId(id).removeAttribute("aria-busy");
      if (refusal) byId("refusal").textContent = refusal;
    });

  on("send", async () => {
    const doctor = of("district_doctor");
    const about = (await ask({ query: ABOUT, variables: { by } }, doctor.token)).data?.child;
    if (!about) return either("Врач не видит этого ребёнка.", "The doctor does not reach this child.");
    const weight = Math.round(((about.passport.anthropometry?.weightKg ?? 20) + 0.3) * 10) / 10;
    const body = JSON.stringify(exam({ ...about, doctor: doctor.name }, weight));
    const headers = { "content-type": "application/fhir+json", authorization: `Bearer ${doctor.token}` };
    const answer = await (await fetch("/documents", { method: "POST", headers, body })).json();
    return answer.errors?.[0].message;
  });

  /** The rights over the child that have this status, as the registrar sees them. */
  async function rights(status) {
    const answer = await ask({ query: RIGHTS, variables: { by } }, of("registrar").token);
    return (answer.data?.child?.representatives.nodes ?? []).filter((right) => right.status === status);
  }

  async function write(name, reason, right) {
    if (!right) return either("Регистратор не видит этого права.", "The registrar does not see this right.");
    const input = { idempotencyKey: newKey(), representationId: right.id, reason };
    const answer = await ask({ query: change(name), variables: { input } }, of("registrar").token);
    return answer.errors?.[0].message ?? answer.data[name].problems[0]?.message;
  }

  on("revoke", async () => {
    const right = (await rights("ACTIVE")).find(({ representative }) => representative.name?.full === parent.name);
    return write("representationSuspend", "Demonstration: the right is held back", right);
  });
  on("restore", async () => {
    const refusal = await write("representationResume", "Demonstration: the right holds again", (await rights("SUSPENDED"))[0]);
    if (refusal) return refusal;
    parent = (await personas()).find(({ role }) => role === "parent"); // whose right holds again may have been nobody's persona meanwhile
    await screen();
    listen();
    byId("revoke").focus();
  });

  document.addEventListener("language", draw);
  await screen();
  if (child) return listen();
  // Somebody left the page after the right was held back: it begins where that ended.
  const [right] = await rights("SUSPENDED");
  if (right) parent = { ...parent, name: right.representative.name.full };
  state = right ? "ended" : "closed";
  draw();
}
