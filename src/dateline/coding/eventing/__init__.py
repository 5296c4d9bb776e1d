"""How events are read off the parse: readings, composition, arguments, selection, merging."""
