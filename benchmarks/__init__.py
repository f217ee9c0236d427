"""How fast the compiler is, beside its peers and against its budgets."""
