"""What positions are read from: the stance of an event, and the condition under which it is taken."""
