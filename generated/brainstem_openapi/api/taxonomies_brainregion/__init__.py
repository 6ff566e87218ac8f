# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
"""The operations of one tag."""
