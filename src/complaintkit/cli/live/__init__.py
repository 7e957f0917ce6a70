"""The companion of a call: its screen, its line mode, and what keeps it on the disk."""
