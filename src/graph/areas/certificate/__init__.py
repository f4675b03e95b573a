"""Certificates: forms as data, what of one is ready, papers that are issued, revoked, replaced and verified (docs/certificates.md)."""
