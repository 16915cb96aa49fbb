"""What stands against comparing creators."""
