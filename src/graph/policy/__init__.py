"""model.conf and policy.csv compiled to grants. The only floor that imports casbin."""
