"""Plan -> one statement. The only floor that builds SQL for the graph."""
