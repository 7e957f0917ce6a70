"""Tests of the formats of a letter."""
