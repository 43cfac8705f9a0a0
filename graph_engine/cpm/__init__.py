"""Critical-path method over arrays: order, passes, calendars, constraints, floats."""
