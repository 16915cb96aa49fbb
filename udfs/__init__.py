"""What a formula calls: the cell functions, a module a chapter, for whichever host xlwings runs them in."""
