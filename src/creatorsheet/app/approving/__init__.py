"""Parts of the action on drafts and approvals."""
