"""Downloads: every document at any time, for who may read it whole."""

from graph.areas.area import Area
from graph.areas.download import tables  # noqa: F401 - registers what the migrations make
from graph.areas.download.rules import EXPRESSIONS
from graph.areas.download.types import DownloadOfDocument
from graph.schema.document import MedicalDocument

AREA = Area(fields={MedicalDocument: DownloadOfDocument}, before={MedicalDocument: "access"}, expressions=EXPRESSIONS)
