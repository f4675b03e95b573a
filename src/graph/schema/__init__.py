"""GraphQL types: one line per field, bound to a column, an expression or an edge."""
