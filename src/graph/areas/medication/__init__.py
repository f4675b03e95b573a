"""Medications that were prescribed or are taken."""
