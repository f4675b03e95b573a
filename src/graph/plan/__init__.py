"""Selection x Grants -> Plan. Pure; the only place that allows, masks or drops a field."""
