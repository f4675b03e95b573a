// Batches for loaders: one statement for many objects, prepared once per connection.
import pg from "pg";

for (const type of [1082, 1184]) pg.types.setTypeParser(type, (text) => text); // dates travel as text

const pool = new pg.Pool({ max: Number(process.env.POOL_SIZE) });
const names = new Map();

export async function rows(text, values) {
  if (!names.has(text)) names.set(text, `q${names.size}`);
  return (await pool.query({ name: names.get(text), text, values })).rows;
}

export async function one(text, key, queries, keyOf, shape = (row) => row) {
  const found = new Map((await rows(text, [[...new Set(queries.map(({ obj }) => keyOf(obj)))]])).map((row) => [row[key], row]));
  return queries.map(({ obj }) => {
    const row = found.get(keyOf(obj));
    return row === undefined ? null : shape(row);
  });
}

export async function many(text, queries) {
  const groups = grouped(await rows(text, [queries.map(({ obj }) => obj.childId)]));
  return queries.map(({ obj }) => groups.get(obj.childId) ?? []);
}

export async function page(columns, table, where, order, queries, shape = (row) => row) {
  const { first } = queries[0].params;
  const text = `select r.* from unnest($1::uuid[]) as k(id) cross join lateral (
    select ${columns} from ${table} where child_id = k.id ${where} order by ${order} limit $2) as r`;
  const groups = grouped(await rows(text, [queries.map(({ obj }) => obj.id), first]));
  return queries.map(({ obj }) => ({ nodes: (groups.get(obj.id) ?? []).map(shape) }));
}

function grouped(found) {
  const groups = new Map();
  for (const row of found) {
    const group = groups.get(row.child_id);
    if (group) group.push(row);
    else groups.set(row.child_id, [row]);
  }
  return groups;
}
