"""The class that has a loader for each model; editors and type checkers see what stands in the ``.pyi`` beside it."""

from __future__ import annotations

from brainstem_openapi.registry import MODELS

from ._loaders import loader_method


class Loaders:
    """Base of the client: ``load_session``, ``load_subject`` and one loader for each further model."""


for _model in MODELS.values():
    setattr(Loaders, f"load_{_model.name}", loader_method(_model))
