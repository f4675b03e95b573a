"""One's own record from 15: who has it opened to them, and in which form a record is kept (domain.md rows 34, 35 and 38)."""
