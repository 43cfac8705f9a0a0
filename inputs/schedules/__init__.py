"""Plans of Microsoft Project and Primavera P6: as plans, and as a batch for the roadmap."""
