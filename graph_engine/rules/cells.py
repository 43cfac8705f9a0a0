"""K1xx: issues about cells."""
