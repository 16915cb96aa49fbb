"""Parts of the action that plans the mix of creators."""
