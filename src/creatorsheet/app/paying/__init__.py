"""Parts of the action on payments."""
