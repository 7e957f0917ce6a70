"""The formats of a letter: each lays the same parts out in the manner of its medium."""
