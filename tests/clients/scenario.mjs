// What every script does: ask a query, subscribe, and after a cut subscribe again behind the last result that came.
// A line of JSON for each step tells the test what the client saw.

import WebSocket from "ws";

export { WebSocket };
export const { HTTP_URL, WS_URL, TOKEN } = process.env;
export const authorization = { Authorization: `Bearer ${TOKEN}` };
export const QUERY = "query Role { viewer { role } }";
export const SUBSCRIPTION = "subscription Ticks($after: Int) { ticks(after: $after) }";

export const say = (step) => process.stdout.write(JSON.stringify(step) + "\n");

/** What graphql-ws's createClient takes; `more` is the script's own. */
export const overSocket = (more) => ({
  url: WS_URL,
  webSocketImpl: WebSocket,
  connectionParams: () => authorization,
  retryWait: () => new Promise((done) => setTimeout(done, 50)),
  ...more,
});

/** Subscribe by `open(after, next)`, which resolves at `complete` and rejects when the connection is lost. */
export async function follow(open) {
  let after = null;
  const next = (data) => say({ next: (after = data.ticks) });
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      await open(after, next);
      say("complete");
      process.exit(0);
    } catch (error) {
      if (error?.fatal) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  throw new Error("the connection was lost too often");
}
