"""Writing, one file per noun. What may be written is decided by the same policy and the same reach as reading."""
