"""The packs, the windows that they make, whole stories by hand."""
