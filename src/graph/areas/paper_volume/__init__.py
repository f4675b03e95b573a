"""Paper: the volumes of a record in clinics and in the archive, and who has one brought (docs/paper.md)."""
