"""Study rooms of institutions, their times, and who of the staff has booked one (docs/literature.md)."""
