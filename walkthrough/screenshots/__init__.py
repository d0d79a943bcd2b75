"""Pictures of the pages that a run goes through, rendered in the background."""
