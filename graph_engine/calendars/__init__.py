"""Calculating with working time, and the calendars that the project knows by itself."""
