"""One operation, from document to response bytes, with its audit."""
