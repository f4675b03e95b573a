// The document that the demo's doctor sends: a check-up of today as a FHIR R4 bundle, SIMULATED as everything of the demo.
import { newKey } from "./session.js";

const coding = (system, code) => ({ coding: [{ system, code }] });
const PATIENT = "urn:demo:patient";

/** A check-up that finds this weight. */
export function exam(child, weightKg) {
  const key = newKey();
  const weighed = {
    resourceType: "Observation",
    status: "final",
    subject: { reference: PATIENT },
    code: coding("http://loinc.org", "29463-7"),
    valueQuantity: { value: weightKg, unit: "kg", system: "http://unitsofmeasure.org", code: "kg" },
  };
  const report = {
    resourceType: "DiagnosticReport",
    status: "final",
    subject: { reference: PATIENT },
    code: { text: "Профилактический медицинский осмотр" },
    category: [coding("urn:passport:document-kind", "PREVENTIVE_EXAM")],
    effectiveDateTime: new Date().toISOString(),
    performer: [{ display: child.doctor }],
    result: [{ reference: `urn:demo:${key}:weight` }],
  };
  const patient = {
    resourceType: "Patient",
    identifier: [{ system: "https://fhir.ru/ig/core/systems/oms", value: child.policyNumber }],
    birthDate: child.birthDate,
    gender: child.sex.toLowerCase(),
  };
  return {
    resourceType: "Bundle",
    type: "collection",
    entry: [
      { fullUrl: PATIENT, resource: patient },
      { fullUrl: `urn:demo:${key}:weight`, resource: weighed },
      { fullUrl: `urn:demo:${key}:exam`, resource: report },
    ],
  };
}
