// Mercurius with loaders and JIT over the same tables, no authorization.
import { readFileSync } from "node:fs";
import Fastify from "fastify";
import mercurius from "mercurius";
import { one, many, page, rows } from "./rows.mjs";

const CHILD = "id, family, given, patronymic, birth_date, sex, policy_number, district_id";
const DOCUMENT = "child_id, kind, title, date, status, author";
const REPRESENTATION = "child_id, kind, status, is_primary_contact, representative_id";

const named = (row) => ({ family: row.family, given: row.given, patronymic: row.patronymic });
const childOf = (row) => ({
  id: row.id,
  districtId: row.district_id,
  name: named(row),
  birthDate: row.birth_date,
  sex: row.sex,
  policyNumber: row.policy_number,
});
const fact = (row, name) => ({
  status: row[`${name}_status`],
  value: row[`${name}_value`],
  effectiveAt: row[`${name}_effective_at`],
  recordedAt: row[`${name}_recorded_at`],
});
const passportOf = (row) => ({
  childId: row.child_id,
  bloodGroup: fact(row, "blood_group"),
  rhFactor: fact(row, "rh_factor"),
  healthGroup: fact(row, "health_group"),
  physicalEducationGroup: fact(row, "physical_education_group"),
  allergies: { childId: row.child_id },
  chronicConditions: { childId: row.child_id },
  anthropometry: {
    heightCm: row.height_cm,
    heightAt: row.height_at,
    weightKg: row.weight_kg,
    weightAt: row.weight_at,
  },
  updatedAt: row.updated_at,
});

const resolvers = {
  Query: {
    child: async (_, { by }) => {
      const column = by.id ? "id" : "policy_number";
      const found = await rows(`select ${CHILD} from child where ${column} = $1 limit 1`, [by.id ?? by.policyNumber]);
      return found.length ? childOf(found[0]) : null;
    },
    district: async (_, { id }) => (await rows("select id, organization_id, code, name from district where id = $1", [id]))[0],
    childrenOf: async (_, { representative, first }) => {
      const text = `select ${CHILD} from child where id in (
        select child_id from representation where representative_id = $1 and status = 'ACTIVE' and not court_restricted
          and valid_from <= current_date and (valid_to is null or valid_to >= current_date)) order by id limit $2`;
      return { nodes: (await rows(text, [representative, first])).map(childOf), pageInfo: { hasNextPage: false } };
    },
  },
};

const loaders = {
  Child: {
    passport: (queries) => one("select * from passport where child_id = any($1::uuid[])", "child_id", queries, (o) => o.id, passportOf),
    district: (queries) =>
      one("select id, organization_id, code, name from district where id = any($1::uuid[])", "id", queries, (o) => o.districtId),
    documents: (queries) => page(DOCUMENT, "medical_document", "", "date desc, id desc", queries),
    representatives: (queries) =>
      page(REPRESENTATION, "representation", "", "id", queries, (row) => ({
        kind: row.kind,
        status: row.status,
        isPrimaryContact: row.is_primary_contact,
        representativeId: row.representative_id,
      })),
    vaccinations: (queries) =>
      page("child_id, vaccine, date, status, dose_number", "vaccination", "and state = 'CURRENT'", "date desc, id desc", queries, (row) => ({
        ...row,
        doseNumber: row.dose_number,
      })),
  },
  District: {
    polyclinic: (queries) =>
      one("select id, name from organization where id = any($1::uuid[])", "id", queries, (o) => o.organization_id, (row) => row.name),
    children: async (queries) => {
      const { first } = queries[0].params;
      const text = `select c.* from unnest($1::uuid[]) as k(id) cross join lateral (
        select ${CHILD} from child where district_id = k.id order by id limit $2) as c`;
      const found = await rows(text, [queries.map(({ obj }) => obj.id), first + 1]);
      return queries.map(({ obj }) => {
        const own = found.filter((row) => row.district_id === obj.id);
        return { nodes: own.slice(0, first).map(childOf), pageInfo: { hasNextPage: own.length > first } };
      });
    },
  },
  Representation: {
    representative: (queries) =>
      one("select * from representative where id = any($1::uuid[])", "id", queries, (o) => o.representativeId, (row) => ({
        name: named(row),
        phone: row.phone,
      })),
  },
  AllergyList: {
    items: (queries) =>
      many(
        `select child_id, substance, category, criticality from allergy
         where child_id = any($1::uuid[]) and state = 'CURRENT' order by effective_at desc nulls last, id`,
        queries,
      ),
  },
  ConditionList: {
    items: (queries) =>
      many(
        `select child_id, icd10, display, clinical_status as "clinicalStatus" from condition
         where child_id = any($1::uuid[]) and state = 'CURRENT' and chronic order by since desc nulls last, id`,
        queries,
      ),
  },
};

const app = Fastify({ logger: false });
app.register(mercurius, {
  schema: readFileSync(new URL("schema.graphql", import.meta.url), "utf8"),
  resolvers,
  loaders,
  jit: 1,
  graphiql: false,
});
await app.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
