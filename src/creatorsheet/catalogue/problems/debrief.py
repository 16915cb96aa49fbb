"""What a debrief finds open."""
