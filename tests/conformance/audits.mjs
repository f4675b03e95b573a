// The audits of the npm package graphql-http against URL with TOKEN; one JSON array of results on the standard output.
import { serverAudits } from "graphql-http";

const fetchFn = (address, options = {}) =>
  fetch(address, { ...options, headers: { ...options.headers, authorization: `Bearer ${process.env.TOKEN}` } });

const results = [];
for (const audit of serverAudits({ url: process.env.URL, fetchFn })) {
  const result = await audit.fn();
  results.push({ id: audit.id, name: audit.name, status: result.status, reason: result.reason ?? "" });
}
process.stdout.write(JSON.stringify(results));
