"""Medical documents in, facts and passports out.

Data flows one way: `source` (paths to bytes) -> `parse` (bytes to a checked Bundle) -> `extract` (a Bundle to rows) ->
`store` (rows to tables, by COPY) -> `project` (facts to passports). `run` ties them together for files, `receive` for
one body.
"""
