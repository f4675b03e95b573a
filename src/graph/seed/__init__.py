"""A synthetic city: the same seed on the same day makes the same rows, byte for byte.

Nothing in it is about a real person.

Data flows one way: `frame` (how large, which day) -> `layout` (organizations, districts, staff) -> `person` (who a
child is) -> `bundle` (FHIR documents about the child) -> the import's own extraction and projection -> `registers`
(what no document says).
"""
