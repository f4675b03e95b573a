"""What is asked of every list and every way to a child, for EXPLAIN."""

from tests.areas.part import parts
from tests.execute.waiting import WAITING_LISTS
from tests.http.world import ANNA, BORIS, DOCUMENTS, FIRST, KIDS, MOTHER, SECOND, global_id, uid

FACT = "status value effectiveAt recordedAt notice document { id title }"
CANDIDATES = "candidates { value effectiveAt document { title } }"
PASSPORT = f"""id updatedAt bloodGroup {{ {FACT} {CANDIDATES} }} rhFactor {{ {FACT} {CANDIDATES} }} healthGroup {{ {FACT} stale }}
physicalEducationGroup {{ {FACT} }} allergies {{ assertion items {{ substance document {{ id }} }} }}
chronicConditions {{ assertion items {{ display icd10 }} }} diagnoses {{ assertion items {{ display alertFlag document {{ id }} }} }}
medications {{ assertion items {{ display }} }} socialStatuses {{ kind }} privileges {{ kind document {{ id }} }}
dispensaryObservations {{ display overdue }} anamnesis {{ text document {{ id }} }} anthropometry {{ heightCm weightKg }}
growthAlerts {{ kinds rules comparedZScore }}
conflicts {{ field candidates {{ value document {{ id }} }} }} access {{ field state rule unlock }}"""
CHILD = f"""id name {{ full }} birthDate ageYears sex policyNumber snils address district {{ id name childrenCount polyclinic }}
enrollment {{ institution className }} representationRequests {{ nodes {{ id applicant status }} pageInfo {{ endCursor }} }}
representatives {{ nodes {{ id kind status isDisputed representative {{ name {{ full }} phone }} }} }}
documents {{ nodes {{ id title structured replacedBy {{ id }} }} pageInfo {{ hasNextPage endCursor }} }}
vaccinations {{ nodes {{ vaccine }} }} examinations {{ nodes {{ date specialties }} }}
measurements {{ nodes {{ value }} }} access {{ field state }} passport {{ {PASSPORT} }}"""
CAPSULE = """childId twinWarning name { full } ageYears sex bloodGroup { value } rhFactor { value } alertFlags notice
drugAllergies { assertion items { substance } } medications { items { display } } diagnoses { items { display } } anamnesis { text }
anthropometry { weightKg weightStale } contacts { representative { phone } }"""
ENTRIES = (
    "nodes { id at actor { full } actorRole isSelf organization relations fields } pageInfo { hasNextPage endCursor }"
)
LISTED = "nodes { id name { full } } pageInfo { hasNextPage endCursor }"
DUE = 'first: 50, filter: {vaccinationDueBy: "2026-11-28"}'
LINES = "vaccineGroup status pastDue norm { act validFrom }"
EXAM_DUE = 'first: 50, filter: {examinationDueBy: "2026-11-28"}'
EXAM_PLAN = "examPlan(year: 2026) { nodes { ageMonths status specialties openTests planned { day place plannedBy } norm { act } } }"
EXAMS = f"nodes {{ id {EXAM_PLAN} passport {{ examinationDueOn }} }} pageInfo {{ endCursor }}"
PLANNED = f"nodes {{ id vaccinationPlan {{ {LINES} }} passport {{ vaccinationDueOn }} }} pageInfo {{ endCursor }}"
IDS = [
    *(kid.global_id for kid in KIDS),
    global_id("District", FIRST),
    global_id("Representative", MOTHER),
    *(global_id("MedicalDocument", ANNA.id, id_) for id_ in DOCUMENTS),
    global_id("Vaccination", BORIS.id, uid(920)),
    global_id("Passport", ANNA.id),
]
CELL = f"key count denominator per1000 children(first: 5) {{ {LISTED} }}"
NUMBERS = f"""population {{ attached mean norm byAgeAndSex {{ {CELL} }} }} healthGroups {{ {CELL} }} bloodGroups {{ {CELL} }}
physicalEducationGroups {{ {CELL} }} socialServiceEligible {{ {CELL} }} dispensary {{ {CELL} }} conflicts {{ {CELL} }} stale {{ {CELL} }}
hospitalStays {{ {CELL} }} afterHospital {{ {CELL} }} vaccinations {{ {CELL} }} vaccinationCoverage {{ {CELL} }} examinations {{ {CELL} }}
primary: morbidity(by: ICD10_CHAPTER, measure: PRIMARY, ageBand: FROM_0_TO_14) {{ {CELL} }}
general: morbidity(by: ICD10_BLOCK, measure: GENERAL) {{ {CELL} }}"""
POINTS = "key count trend { month until count denominator per1000 suppressed }"
PAST = f"""population {{ trend {{ until count }} byAgeAndSex {{ {POINTS} }} }} healthGroups {{ {POINTS} }} stale {{ {POINTS} }}
physicalEducationGroups {{ {POINTS} }} socialServiceEligible {{ {POINTS} }} dispensary {{ {POINTS} }} conflicts {{ {POINTS} }}
hospitalStays {{ {POINTS} }} afterHospital {{ {POINTS} }} bloodGroups {{ {POINTS} }}
vaccinationCoverage {{ {POINTS} }} examinations {{ {POINTS} }} general: morbidity(by: ICD10_BLOCK, measure: GENERAL) {{ {POINTS} }}
primary: morbidity(by: ICD10_CHAPTER, measure: PRIMARY, ageBand: FROM_0_TO_14) {{ {POINTS} }}"""
COUNTED = "childrenCount(filter: {dispensary: OVERDUE, healthGroup: III})"
QUERIES = {
    "viewer": "{ viewer { subject role name organization } }",
    "by id": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ {CHILD} }} }}',
    "by policy number": f'{{ child(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ id passport {{ {PASSPORT} }} }} }}',
    "by snils": f'{{ child(by: {{snils: "{ANNA.snils}"}}) {{ id name {{ full }} }} }}',
    "capsule": f'{{ emergencyCapsule(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ {CAPSULE} }} }}',
    "mine": f"{{ myChildren {{ {LISTED} }} }}",
    "mine, all of each": f"{{ myChildren(first: 90) {{ nodes {{ {CHILD} }} }} }}",
    "mine by family": f"{{ myChildren(orderBy: FAMILY_ASC, first: 100) {{ {LISTED} }} }}",
    "mine by birth": f"{{ myChildren(orderBy: BIRTH_DATE_DESC) {{ {LISTED} }} }}",
    "mine of a family": f'{{ myChildren(filter: {{family: "{ANNA.family}"}}) {{ {LISTED} }} }}',
    "mine of a blood group": f"{{ myChildren(filter: {{bloodGroup: AB, rhFactor: POSITIVE}}) {{ {LISTED} }} }}",
    "mine in conflict": f"{{ myChildren(filter: {{bloodGroupStatus: CONFLICTING}}) {{ {LISTED} }} }}",
    "mine in a health group": f"{{ myChildren(filter: {{healthGroup: II}}, orderBy: BIRTH_DATE_ASC) {{ {LISTED} }} }}",
    "mine of an age": f'{{ myChildren(filter: {{bornFrom: "2020-01-01", bornTo: "2021-01-01", sex: MALE}}) {{ {LISTED} }} }}',
    "expected": f"query($c: String) {{ expectedChildren(after: $c) {{ {LISTED} }} }}",
    "mine after": f"query($c: String) {{ myChildren(after: $c) {{ {LISTED} }} }}",
    "mine by family after": f"query($c: String) {{ myChildren(after: $c, orderBy: FAMILY_ASC) {{ {LISTED} }} }}",
    "mine by birth after": f"query($c: String) {{ myChildren(after: $c, orderBy: BIRTH_DATE_DESC) {{ {LISTED} }} }}",
    "district": f'{{ district(id: "{global_id("District", SECOND)}") {{ childrenCount children(first: 50) {{ nodes {{ id'
    " name { full } passport { bloodGroup { value } } documents(first: 3) { nodes { id title } } } } } }",
    "district by family": f'{{ district(id: "{global_id("District", FIRST)}") {{ children(orderBy: FAMILY_DESC) {{ {LISTED} }} }} }}',
    "district after": f'query($c: String) {{ district(id: "{global_id("District", FIRST)}") {{'
    f" children(after: $c, orderBy: FAMILY_ASC, filter: {{sex: MALE}}) {{ {LISTED} }} }} }}",
    "passport of a district": f'{{ district(id: "{global_id("District", FIRST)}") {{ passport {{ {NUMBERS} }} }} }}',
    "twelve months": f'{{ district(id: "{global_id("District", FIRST)}") {{ {COUNTED} passport {{ {PAST} }} }} }}',
    "passports": f"query($p: PeriodInput) {{ myDistricts {{ passport(period: $p) {{ {NUMBERS} }} }} }}",
    "due in a district": f'{{ district(id: "{global_id("District", FIRST)}") {{ children({DUE}) {{ {PLANNED} }} }} }}',
    "examinations due in a district": f'{{ district(id: "{global_id("District", FIRST)}") {{ children({EXAM_DUE}) {{ {EXAMS} }} }} }}',
    "examinations due of mine": f"{{ myChildren({EXAM_DUE}) {{ {EXAMS} }} }}",
    "due of mine": f"{{ myChildren({DUE}) {{ {PLANNED} }} }}",
    "working list": f'query($c: String) {{ district(id: "{global_id("District", FIRST)}") {{ children(after: $c, orderBy: URGENCY,'
    f" filter: {{socialServiceEligible: ANY, dispensary: OVERDUE, sex: MALE}}) {{ {LISTED} }} }} }}",
    "after hospital": f'{{ district(id: "{global_id("District", FIRST)}") {{ children(filter:'
    f" {{afterHospital: UNSEEN}}) {{ {LISTED} }} }} }}",
    "mine by urgency": f"{{ myChildren(orderBy: URGENCY, filter: {{healthGroups: [I, UNKNOWN], stale: HEALTH_GROUP}}) {{ {LISTED} }} }}",
    "districts": f"{{ myDistricts {{ code childrenCount children(first: 5) {{ nodes {{ {CHILD} }} }} }} }}",
    "node": "query($d: ID!) { node(id: $d) { id ... on MedicalDocument { title replacedBy { title } access { field } } } }",
    "nodes": f"query($i: [ID!]!) {{ nodes(ids: $i) {{ id ... on Child {{ {CHILD} }} ... on Representative {{ name {{ full }} phone }}"
    " ... on District { childrenCount } ... on MedicalDocument { title } } }",
    "documents": f'query($c: String) {{ child(by: {{id: "{ANNA.global_id}"}}) {{ documents(after: $c, kind: LAB_RESULT,'
    ' since: "2020-01-01") { nodes { id title } } vaccinations(after: $c) { nodes { id } } examinations(after: $c) { nodes { id } }'
    " measurements(after: $c) { nodes { id } }"
    " representatives(after: $c) { nodes { id } } representationRequests(after: $c) { nodes { id } } referrals(after: $c) { nodes { id } }"
    " appointments(after: $c) { nodes { id } } attachments(after: $c) { nodes { id } } corrections(after: $c) { nodes { new { family } } }"
    " duplicates(after: $c) { nodes { id gaining } } enrollments { className } } }",
    "organization": '{ organization(code: "x") { name childProtectionContact } }',
    "accounts": '{ account(subject: "x") { roles } staffMember(system: "a", identifier: "7") { accounts { subject } } }',
    **WAITING_LISTS,
    "log": f'query($c: String) {{ child(by: {{id: "{ANNA.global_id}"}}) {{ accessLogSince accessLog(after: $c) {{ {ENTRIES} }} }} }}',
    "event": f'subscription {{ passportChanged(childIds: ["{ANNA.global_id}"]) {{ cursor changed child {{ {CHILD} }} }} }}',
    "documents that came": f'subscription {{ documentAdded(childIds: ["{ANNA.global_id}"]) {{ documents {{ id title }} }} }}',
    "call": f'subscription {{ emergencyCallUpdated(callId: "{ANNA.global_id}") {{ number }} }}',
    "logs": f"{{ myChildren {{ nodes {{ accessLog(first: 5) {{ {ENTRIES} }} }} }} }}",
    **{name: text for part in parts() for name, text in part.asked.items()},
}
VARIABLES = {"c": "AZAAAAAAcACAAAAAAAABAQ", "i": IDS, "d": IDS[-3], "p": {"from": "2026-01-01", "to": "2026-06-30"}}
