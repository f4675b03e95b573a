"""The child digital passport: one GraphQL graph of a city's children, decided field by field by policy."""
