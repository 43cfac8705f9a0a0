"""Plans of planning programs, scheduled by their own rules, and the roadmap around them."""
