"""What the areas bring to the reading of documents. Importing this module hands it to the floor, once."""

from graph.areas.allergy.extract import READING as ALLERGY
from graph.areas.anamnesis.extract import READING as ANAMNESIS
from graph.areas.condition.extract import READING as CONDITION
from graph.areas.examination.extract import READING as EXAMINATION
from graph.areas.measurement.extract import READING as MEASUREMENT
from graph.areas.medication.extract import READING as MEDICATION
from graph.areas.observation.extract import READING as OBSERVATION
from graph.areas.referral.extract import READING as REFERRAL
from graph.areas.social.extract import READING as SOCIAL
from graph.areas.vaccination.extract import READING as VACCINATION
from graph.ingest.reading import bring

bring((ALLERGY, CONDITION, MEASUREMENT, OBSERVATION, SOCIAL, ANAMNESIS, MEDICATION, VACCINATION, EXAMINATION, REFERRAL))
