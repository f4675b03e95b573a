"""What the areas bring to the feeds. Importing this module hands it to the floor, once."""

from graph.areas.ambulance_call.feed import KIND as CALL
from graph.areas.appointment.feed import KIND as APPOINTMENT
from graph.areas.attachment.feed import KIND as ATTACHMENT
from graph.areas.contact.feed import KIND as CONTACT
from graph.areas.enrolment.feed import KIND as ENROLMENT
from graph.feeds.adapter import Adapter, bring

bring((Adapter("MES", (ENROLMENT,)), Adapter("UMIAS", (ATTACHMENT, CONTACT, APPOINTMENT, CALL))))
