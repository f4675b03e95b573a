"""Waiting in groups: requests for the next run of their statement (execute/), entries for the next commit (trail/)."""
