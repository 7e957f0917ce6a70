"""Exports as bytes, and for each a reader that counts again what is in them."""
