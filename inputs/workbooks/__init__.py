"""File formats: from bytes on disk to sheets of cells, with what a format would hide."""
