"""Writing texts: whom they are for, which template fits, what they are called, what is told."""
