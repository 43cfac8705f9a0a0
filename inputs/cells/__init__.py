"""One text in a cell, and the value it stands for."""
