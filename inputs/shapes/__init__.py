"""From the rows of one table to claims: one module per shape that partners use."""
