"""Parts of the action on readiness."""
