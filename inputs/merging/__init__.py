"""The claims of all partners into one roadmap."""
