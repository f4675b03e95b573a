// graphql-sse comes back by itself, with the payload as it is then.

import { createClient } from "graphql-sse";
import { authorization, HTTP_URL, QUERY, say, SUBSCRIPTION } from "./scenario.mjs";

const client = createClient({
  url: HTTP_URL,
  headers: () => authorization,
  retry: () => new Promise((done) => setTimeout(done, 50)),
});

for await (const { data } of client.iterate({ query: QUERY })) say({ query: data });
const payload = { query: SUBSCRIPTION, variables: { after: null } };
for await (const { data } of client.iterate(payload)) {
  say({ next: data.ticks });
  payload.variables.after = data.ticks;
}
say("complete");
process.exit(0);
