# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
"""One folder a tag, one module an operation."""
