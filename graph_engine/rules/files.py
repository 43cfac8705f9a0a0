"""K0xx: issues about files."""
