// PostGraphile over the same tables. With RLS=1 it is authorized its own way: a token, pgSettings, policies (rls.sql).
import cluster from "node:cluster";
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { verifier } from "../token.mjs";
import { Streams } from "./streams.mjs";

const verify = verifier();

function context({ node }) {
  if (!process.env.RLS) return {};
  const { sub, role } = verify(node.req.headers.authorization);
  return { pgSettings: { role: `benchmark_${role}`, "jwt.claims.sub": sub } };
}

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: process.env.STREAMS ? [Streams] : [],
  // Every column may be ordered and filtered by; nothing is watched, and nothing written but with WRITES=1.
  disablePlugins: ["PgIndexBehaviorsPlugin", ...(process.env.WRITES ? [] : ["MutationPlugin"])],
  pgServices: [makePgService({ poolConfig: { max: Number(process.env.POOL_SIZE) }, schemas: ["public"] })],
  grafast: { context, explain: false },
  grafserv: { watch: false, graphqlPath: "/graphql", graphiql: false, websockets: Boolean(process.env.STREAMS), outputDataAsString: true },
};

const processes = Number(process.env.PROCESSES ?? 1);
if (processes > 1 && cluster.isPrimary) {
  for (let number = 0; number < processes; number++) cluster.fork();
  process.on("SIGTERM", () => process.exit());
} else {
  const server = createServer();
  await postgraphile(preset).createServ(grafserv).addTo(server);
  server.listen(Number(process.env.PORT), "127.0.0.1");
}
