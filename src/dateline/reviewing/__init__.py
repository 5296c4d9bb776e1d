"""What people say of the records: the queue of what to look at, and how far the record and the reviewers agree."""
