// What every script does: ask a query, subscribe, and after a cut subscribe again behind the last result that came.
// A line of JSON for each step tells the test what the client saw.

import WebSocket from "ws";

globalThis.WebSocket ??= WebSocket; // Apollo asks for it by that name, and Node has it from 22 on
export { WebSocket };
export const { HTTP_URL, WS_URL, TOKEN } = process.env;
export const authorization = { Authorization: `Bearer ${TOKEN}` };
export const QUERY = "query Role { viewer { role } }";
export const { SUBSCRIPTION, VARIABLES } = process.env;

export const say = (step) => process.stdout.write(JSON.stringify(step) + "\n");

/** The variables of the subscription behind a cursor. */
export const variables = (after) => ({ ...JSON.parse(VARIABLES), after });

/** Tell of a result, and give its cursor: a bare value is its own. */
export function take(data) {
  const [value] = Object.values(data);
  say({ next: value.changed ?? value });
  return value.cursor ?? value;
}

/** Tell of the right that has ended, and leave; false where errors are something else. */
export function ended(errors) {
  const codes = (errors ?? []).map(({ extensions }) => extensions?.code);
  if (!codes.includes("ACCESS_REVOKED")) return false;
  process.stdout.write(JSON.stringify({ end: "ACCESS_REVOKED" }) + "\n", () => process.exit(0));
  return true;
}

/** What graphql-ws's createClient takes; `more` is the script's own. */
export const overSocket = (more) => ({
  url: WS_URL,
  webSocketImpl: WebSocket,
  connectionParams: () => authorization,
  retryWait: () => new Promise((done) => setTimeout(done, 50)),
  ...more,
});

/** Subscribe by `open(variables, next)`, which resolves at `complete` and rejects when the connection is lost. */
export async function follow(open) {
  let after = null;
  const next = (data) => (after = take(data));
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      await open(variables(after), next);
      say("complete");
      process.exit(0);
    } catch (error) {
      if (error?.fatal) throw error;
      if (ended(error?.errors ?? error?.graphQLErrors ?? (Array.isArray(error) ? error : []))) return;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  throw new Error("the connection was lost too often");
}
