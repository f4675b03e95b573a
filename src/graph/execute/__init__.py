"""One operation, from document to response bytes; audit."""
