"""The class that has a loader for each model; editors and type checkers see what stands in the ``.pyi`` beside it."""

from __future__ import annotations

from typing import Any

from brainstem_openapi.registry import MODELS, Model


class Loaders:
    """Base of the client: ``load_session``, ``load_subject`` and one loader for each further model."""


class _Unmade:
    """Stands for a loader, which is made when somebody first looks at it: most programs use one or none."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def __get__(self, instance: Any, owner: type[Any]) -> Any:
        from ._loaders import loader_method

        method = loader_method(self._model)
        setattr(Loaders, f"load_{self._model.name}", method)
        return method.__get__(instance, owner)


for _model in MODELS.values():
    setattr(Loaders, f"load_{_model.name}", _Unmade(_model))
