// graphql-ws comes back by itself, with the payload as it is then: the cursor in it moves on.

import { createClient } from "graphql-ws";
import { overSocket, QUERY, say, SUBSCRIPTION } from "./scenario.mjs";

const client = createClient(overSocket());

for await (const { data } of client.iterate({ query: QUERY })) say({ query: data });
const payload = { query: SUBSCRIPTION, variables: { after: null } };
for await (const { data } of client.iterate(payload)) {
  say({ next: data.ticks });
  payload.variables.after = data.ticks;
}
say("complete");
process.exit(0);
