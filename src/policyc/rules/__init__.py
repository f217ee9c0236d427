"""The rules of the linter: a file each, found by their place, with an example beside each.

A rule knows a node of the model, never a line. Its file is the rule: the name is its id, the
docstring says what, why and how to mend in both languages, the annotation of `check` says which
nodes it is shown. Adding one touches nothing else.
"""
