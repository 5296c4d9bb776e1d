"""Counting people: what became of those a report counts (`fates`), single victims, and what stands around."""
