"""What the areas bring to the graph. Importing this module hands it to the floors, once, with what they bring to documents."""

import graph.areas.reading  # noqa: F401 - a caller may send documents, too
from graph.areas.administration.area import AREA as ADMINISTRATION
from graph.areas.age_transition.area import AREA as AGE_TRANSITION
from graph.areas.allergy.area import AREA as ALLERGY
from graph.areas.ambulance_call.area import AREA as AMBULANCE_CALL
from graph.areas.anamnesis.area import AREA as ANAMNESIS
from graph.areas.appointment.area import AREA as APPOINTMENT
from graph.areas.area import Area, install
from graph.areas.attachment.area import AREA as ATTACHMENT
from graph.areas.audit_order.area import AREA as AUDIT_ORDER
from graph.areas.capsule.area import AREA as CAPSULE
from graph.areas.condition.area import AREA as CONDITION
from graph.areas.confidentiality.area import AREA as CONFIDENTIALITY
from graph.areas.contact.area import AREA as CONTACT
from graph.areas.correction.area import AREA as CORRECTION
from graph.areas.district_passport.area import AREA as DISTRICT_PASSPORT
from graph.areas.download.area import AREA as DOWNLOAD
from graph.areas.duplicate.area import AREA as DUPLICATE
from graph.areas.enrolment.area import AREA as ENROLMENT
from graph.areas.event.area import AREA as EVENT
from graph.areas.examination.area import AREA as EXAMINATION
from graph.areas.explanation.area import AREA as EXPLANATION
from graph.areas.family_exception.area import AREA as FAMILY_EXCEPTION
from graph.areas.feed.area import AREA as FEED
from graph.areas.glass.area import AREA as GLASS
from graph.areas.kinship.area import AREA as KINSHIP
from graph.areas.measurement.area import AREA as MEASUREMENT
from graph.areas.medication.area import AREA as MEDICATION
from graph.areas.norm.area import AREA as NORM
from graph.areas.observation.area import AREA as OBSERVATION
from graph.areas.own_access.area import AREA as OWN_ACCESS
from graph.areas.push.area import AREA as PUSH
from graph.areas.referral.area import AREA as REFERRAL
from graph.areas.representation.area import AREA as REPRESENTATION
from graph.areas.social.area import AREA as SOCIAL
from graph.areas.vaccination.area import AREA as VACCINATION
from graph.schema.catalog import build_catalog

__all__ = ["AREAS", "Area", "build_catalog"]

# In the order in which their fields stand in the schema.
AREAS: tuple[Area, ...] = (
    ALLERGY,
    CONDITION,
    ANAMNESIS,
    MEDICATION,
    SOCIAL,
    OBSERVATION,
    NORM,
    VACCINATION,
    EXAMINATION,
    MEASUREMENT,
    GLASS,
    CAPSULE,
    AUDIT_ORDER,
    REFERRAL,
    AMBULANCE_CALL,
    ADMINISTRATION,
    ATTACHMENT,
    ENROLMENT,
    CORRECTION,
    DUPLICATE,
    REPRESENTATION,
    OWN_ACCESS,
    AGE_TRANSITION,
    CONFIDENTIALITY,
    FEED,
    CONTACT,
    EVENT,
    APPOINTMENT,
    FAMILY_EXCEPTION,
    EXPLANATION,
    KINSHIP,
    PUSH,
    DISTRICT_PASSPORT,
    DOWNLOAD,
)

install(AREAS)
