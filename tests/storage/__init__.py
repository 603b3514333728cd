"""Tests of the database as a whole: its tables over the versions, and copies of it."""
