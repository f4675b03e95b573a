"""The items of an examination: who examines and with which tests, in the words of the norms. A norm or a document has no others."""

# A norm that names two specialties with one word is met by either of them.
SPECIALTIES = frozenset(
    (
        "PEDIATRICS NEUROLOGY SURGERY ORTHOPAEDICS OPHTHALMOLOGY OTORHINOLARYNGOLOGY DENTISTRY ENDOCRINOLOGY CARDIOLOGY DERMATOLOGY"
        " PSYCHIATRY GYNAECOLOGY UROLOGY GYNAECOLOGY_OR_UROLOGY"
    ).split()
)
TESTS = frozenset(
    (
        "NEONATAL_SCREENING AUDIOLOGICAL_SCREENING DEVELOPMENT_SCREENING PSYCHIATRIC_SCREENING BLOOD URINE CHOLESTEROL GLUCOSE ECG"
        " ECHOCARDIOGRAPHY NEUROSONOGRAPHY OPHTHALMOSCOPY OTOACOUSTIC_EMISSION ULTRASOUND_ABDOMEN ULTRASOUND_HIPS"
        " ULTRASOUND_KIDNEYS ULTRASOUND_THYROID ULTRASOUND_PELVIS FLUOROGRAPHY"
    ).split()
)
# Social statuses by which a norm may ask for more (domain.md 3.6, 3.7); what is asked for by one has the label SOCIAL.
STATUSES = frozenset("ORPHAN NO_PARENTAL_CARE GUARDIANSHIP FOSTER DIFFICULT_LIFE_SITUATION".split())
SOCIAL = "SOCIAL"
# They say nothing of a child where a plan asks for them of every child, and much elsewhere (domain.md 3.7).
TELLING = frozenset({"PSYCHIATRY", "PSYCHIATRIC_SCREENING"})
EITHER = {"GYNAECOLOGY_OR_UROLOGY": frozenset({"GYNAECOLOGY_OR_UROLOGY", "GYNAECOLOGY", "UROLOGY"})}
# What a document says that lists no items: a check-up of the child by whom every norm asks for at every age (OWN, docs/prevention.md).
UNLISTED = ("PEDIATRICS",)


def missing(asked: tuple[str, ...], made: frozenset[str]) -> list[str]:
    """What is asked for and not made, in the order in which it is asked for."""
    return [item for item in asked if made.isdisjoint(EITHER.get(item, frozenset({item})))]
