"""The compiler for Korean privacy policies."""

__version__ = "0.1.0"
