"""The record, an area a folder; `NAMES` lists them, and each brings to the floors what its files say (`brought.py`).

No floor imports an area; whoever composes a process (app, cli, personas, bundle_process) and the tests begin with `graph`, `reading`,
`city` or `adapters`. The latter three are apart from the graph: who reads documents needs no types.
"""

# In the order in which their fields stand in the schema.
NAMES: tuple[str, ...] = (
    "allergy",
    "condition",
    "anamnesis",
    "medication",
    "social",
    "observation",
    "norm",
    "vaccination",
    "examination",
    "due",
    "measurement",
    "glass",
    "capsule",
    "audit_order",
    "referral",
    "ambulance_call",
    "administration",
    "attachment",
    "enrolment",
    "correction",
    "duplicate",
    "representation",
    "own_access",
    "age_transition",
    "confidentiality",
    "feed",
    "contact",
    "event",
    "appointment",
    "family_exception",
    "explanation",
    "kinship",
    "push",
    "district_passport",
    "download",
)
