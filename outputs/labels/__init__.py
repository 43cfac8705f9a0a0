"""Every text that a reader sees, in Dutch and English, by where it stands."""
