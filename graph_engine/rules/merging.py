"""K2xx: issues about merging."""
