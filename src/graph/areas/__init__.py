"""The record, an area a folder. Three lists say what stands there: `graph` for types, rules and writes, `reading` for what
documents state, `city` for the synthetic city. The latter two are apart from the graph: who reads documents needs no types.

No floor imports an area; whoever composes a process (app, cli, personas, bundle_process) and the tests begin with a list.
"""
