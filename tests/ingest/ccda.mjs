// node ccda.mjs FROM TO: makes a C-CDA document of each Synthea bundle of a folder, by @medplum/ccda.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

// The package names WebSocket where it is loaded, which Node has from version 22 on; nothing here opens one.
globalThis.WebSocket ??= class {};
const { convertCcdaToXml, convertFhirToCcda } = await import("@medplum/ccda");

const is = (type) => (resource) => resource.resourceType === type;
const observed = (...categories) => (resource) =>
  resource.resourceType === "Observation" && categories.includes(resource.category?.[0]?.coding?.[0]?.code);
const reported = (resource, ofReports) =>
  resource.resourceType === "DiagnosticReport" || (observed("laboratory")(resource) && !ofReports.has(resource.id));
const SECTIONS = [
  ["48765-2", "Allergies", is("AllergyIntolerance")],
  ["11450-4", "Problems", is("Condition")],
  ["10160-0", "Medications", is("MedicationRequest")],
  ["11369-6", "Immunizations", is("Immunization")],
  ["30954-2", "Results", reported],
  ["8716-3", "Vital signs", observed("vital-signs")],
  ["29762-2", "Social history", observed("social-history", "survey")],
  ["47519-4", "Procedures", is("Procedure")],
  ["46240-8", "Encounters", is("Encounter")],
];

/** The bundle with references by type and id, the only ones that the converter follows. */
function named(bundle) {
  const names = new Map(bundle.entry.map((each) => [each.fullUrl, `${each.resource.resourceType}/${each.resource.id}`]));
  const rename = (key, value) => (key === "reference" && names.has(value) ? names.get(value) : value);
  return JSON.parse(JSON.stringify(bundle, rename));
}

/** The Composition that a summary needs and Synthea does not write. */
function composition(resources) {
  const ofReports = new Set();
  for (const report of resources.filter(is("DiagnosticReport"))) {
    for (const result of report.result ?? []) ofReports.add(result.reference.split("/")[1]);
  }
  const section = SECTIONS.map(([code, title, has]) => ({
    title,
    code: { coding: [{ system: "http://loinc.org", code, display: title }] },
    entry: resources
      .filter((resource) => has(resource, ofReports))
      .map((resource) => ({ reference: `${resource.resourceType}/${resource.id}` })),
  }));
  const visits = resources.filter(is("Encounter")).map((visit) => visit.period.end);
  const author = [{ reference: `Practitioner/${resources.find(is("Practitioner")).id}` }];
  const id = resources.find(is("Patient")).id;
  return { resourceType: "Composition", id, status: "final", date: visits.sort().at(-1), title: "Summary", author, section };
}

const [, , from, to] = process.argv;
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.endsWith(".json.gz"))) {
  const bundle = named(JSON.parse(gunzipSync(readFileSync(join(from, file)))));
  bundle.entry.unshift({ resource: composition(bundle.entry.map((each) => each.resource)) });
  writeFileSync(join(to, file.replace(".json.gz", ".xml")), convertCcdaToXml(convertFhirToCcda(bundle)));
}
