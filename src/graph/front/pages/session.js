// Whom a page asks as: the personas of a demo, or a token that somebody pasted. It lives in this tab alone.
const KEPT = "token";

/** The personas of a demo, each with a token; an empty list where this is none. */
export async function personas() {
  return document.body.dataset.demo === "true" ? (await fetch("/personas")).json() : [];
}

export const kept = () => sessionStorage.getItem(KEPT) ?? "";
export const keep = (token) => sessionStorage.setItem(KEPT, token);

function request(body, token, accept) {
  const headers = { "content-type": "application/json", accept };
  if (token) headers.authorization = `Bearer ${token}`;
  return { method: "POST", headers, body: JSON.stringify(body) };
}

/** Each call begins a reading; what it gives says whether that is still the last one: an answer to who was signed in before is not shown. */
export function readings() {
  let begun = 0;
  return () => {
    const own = ++begun;
    return () => own === begun;
  };
}

/** Ask one operation: the answer's JSON, whatever its status. */
export async function ask(body, token) {
  const response = await fetch("/graphql", request(body, token, "application/json"));
  return response.json();
}

/** Follow a subscription by GraphQL over SSE: each result as it comes, until the stream ends. */
export async function* follow(body, token, signal) {
  const response = await fetch("/graphql", { ...request(body, token, "text/event-stream"), signal });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let waiting = ""; ; ) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (waiting + value).split("\n\n");
    waiting = events.pop();
    for (const event of events) {
      if (event.startsWith("event: complete")) return;
      const data = event.split("\n").find((line) => line.startsWith("data: "));
      if (data) yield JSON.parse(data.slice(6));
    }
  }
}

/** A word that was never used: the idempotency key of a write. */
export const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join("");

/** An example's variables for a persona: `{childId}` and the like are the persona's, `{newKey}` is a new word each time. */
export function variablesOf(example, persona) {
  const text = JSON.stringify(example.variables, null, 2);
  const given = { ...persona, newKey: newKey() };
  return text.replace(/\{(\w+)\}/g, (place, name) => given[name] ?? place);
}
