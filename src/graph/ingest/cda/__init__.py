"""CDA R2 -> the FHIR document Bundle that every reader of documents takes: one road (docs/exchange.md)."""
