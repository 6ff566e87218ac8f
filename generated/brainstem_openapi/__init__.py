# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
"""The low-level layer: request builders, records and the registry of models. No transport."""
