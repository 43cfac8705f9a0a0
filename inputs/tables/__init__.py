"""Where the tables of a sheet are, and which of their columns is what."""
