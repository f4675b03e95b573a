// What Apollo's tools for Kotlin and iOS do to get a schema, by graphql-js: ask which parts of introspection there are, ask for
// the schema with them, build it, and compare it with a file. Their own queries are graphql-js's without and with these parts.
import { readFileSync } from "node:fs";
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from "graphql";

const { HTTP_URL, TOKEN, SCHEMA } = process.env;
const PARTS = `query Parts {
  schema: __type(name: "__Schema") { ...Fields } type: __type(name: "__Type") { ...Fields }
  directive: __type(name: "__Directive") { ...Fields } field: __type(name: "__Field") { ...Fields }
  inputValue: __type(name: "__InputValue") { ...Fields }
} fragment Fields on __Type { fields { name args { name } } }`;

async function ask(query, operationName, accept) {
  const headers = { "content-type": "application/json", accept, ...(TOKEN ? { authorization: `Bearer ${TOKEN}` } : {}) };
  const answer = await fetch(HTTP_URL, { method: "POST", headers, body: JSON.stringify({ operationName, query }) });
  const { data, errors } = await answer.json();
  return { status: answer.status, data, code: errors?.[0]?.extensions?.code ?? null };
}

const has = (type, name) => type.fields.some((field) => field.name === name);
const takes = (type, name) => type.fields.some((field) => field.name === name && field.args.some((each) => each.name === "includeDeprecated"));

function parts({ schema, type, directive, inputValue }) {
  return {
    schemaDescription: has(schema, "description"),
    specifiedByUrl: has(type, "specifiedByURL"),
    directiveIsRepeatable: has(directive, "isRepeatable"),
    inputValueDeprecation: has(inputValue, "isDeprecated") && takes(type, "inputFields") && takes(directive, "args"),
    oneOf: has(type, "isOneOf"),
  };
}

const sorted = (schema) => printSchema(lexicographicSortSchema(schema));
const wanted = sorted(buildSchema(readFileSync(SCHEMA, "utf-8")));
const unasked = { oneOf: / @oneOf/g, specifiedByUrl: / @specifiedBy\(url: "[^"]*"\)/g }; // what a tool does not ask for, it is not told

async function download(options, accept) {
  const { status, data, code } = await ask(getIntrospectionQuery(options), "IntrospectionQuery", accept);
  const told = Object.entries(unasked).reduce((text, [part, words]) => (options[part] ? text : text.replaceAll(words, "")), wanted);
  return { status, code, same: data ? sorted(buildClientSchema(data)) === told : false };
}

const kotlin = await ask(PARTS, "Parts", "multipart/mixed;deferSpec=20220824, application/graphql-response+json, application/json");
const there = kotlin.data ? parts(kotlin.data) : null;
const told = { there, kotlin: await download(there ?? {}, "*/*"), ios: await download({}, "*/*") };
process.stdout.write(JSON.stringify(told) + "\n");
