"""A word when something is due: the timers of each system, and how the word reaches the user."""
