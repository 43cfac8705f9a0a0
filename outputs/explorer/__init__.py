"""The explorer: the whole network to wander through, built by pyvis on our own template."""
