"""What the money bought: costs, credit for orders, efficiency with its range."""
