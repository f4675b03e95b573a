"""What the areas bring to the reading of documents. Importing this module hands it to the floor, once."""

from graph.areas.referral.extract import READING as REFERRAL
from graph.areas.vaccination.extract import READING as VACCINATION
from graph.ingest.reading import bring

bring((VACCINATION, REFERRAL))
