"""The page of a comparison: creators in their peer groups with dots and ranges, and the campaign beside others."""
