"""A checked Bundle -> an Extraction (`bundle`): pure, no I/O, one noun a file. Areas bring what their resources state."""
