"""What the command line prints, and its progress bar."""
