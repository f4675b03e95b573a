"""Words of the graph as FHIR R4 writes them: code systems and codes that an International Patient Summary is made of."""

SNOMED, LOINC = "http://snomed.info/sct", "http://loinc.org"
ICD10 = "http://hl7.org/fhir/sid/icd-10"
UCUM = "http://unitsofmeasure.org"
OWN = "urn:passport:observation"  # as the import reads it (ingest/extract/own_code.py)
TERMS = "http://terminology.hl7.org/CodeSystem"
ABSENT = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"
ABSENT_DATA = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
EMPTY = f"{TERMS}/list-empty-reason"
CHRONIC, EXEMPT_UNTIL = "urn:passport:chronic", "urn:passport:exempt-until"
OMS, SNILS = "https://fhir.ru/ig/core/systems/oms", "https://fhir.ru/ig/core/systems/snils"
PROFILE = "http://hl7.org/fhir/uv/ips/StructureDefinition"

GENDERS = {"MALE": "male", "FEMALE": "female"}
CLINICAL = {name: name.lower() for name in ("ACTIVE", "RECURRENCE", "RELAPSE", "INACTIVE", "REMISSION", "RESOLVED")}
CRITICALITY = {"LOW": "low", "HIGH": "high", "UNABLE_TO_ASSESS": "unable-to-assess"}
CATEGORIES = {"MEDICATION": "medication", "FOOD": "food", "ENVIRONMENT": "environment", "BIOLOGIC": "biologic"}
TAKEN = {"ACTIVE": "active", "COMPLETED": "completed", "STOPPED": "stopped"}
GIVEN = {"COMPLETED": "completed", "NOT_DONE": "not-done"}
GROUPS = {"O": "58460004", "A": "112144000", "B": "112149005", "AB": "165743006"}
FACTORS = {"POSITIVE": "165747007", "NEGATIVE": "165746003"}
WEAK_D = "D weak"
MEASURED = {
    "HEIGHT": ("8302-2", "Body height", "cm"),
    "WEIGHT": ("29463-7", "Body weight", "kg"),
    "BODY_MASS_INDEX": ("39156-5", "Body mass index (BMI) [Ratio]", "kg/m2"),
    "HEAD_CIRCUMFERENCE": ("9843-4", "Head Occipital-frontal circumference", "cm"),
}
