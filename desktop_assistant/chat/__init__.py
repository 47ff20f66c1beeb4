"""Everything ChatKit: threads and their items, how they are answered, kept and read."""
