"""Parts of the action that audits posts."""
