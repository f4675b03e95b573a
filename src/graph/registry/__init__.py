"""Who is who: organizations, districts, staff and their assignments from FHIR files, and accounts (docs/registry.md)."""
