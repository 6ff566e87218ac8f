"""Complete the pages of approval requests, which repeat what their base model proposes."""

from __future__ import annotations

from typing import Any

# What holds for the base model and not for a proposal of it.
BASE_ONLY = {"required", "unique", "default", "writeOnly", "createOnly"}


def complete_approvals(pages: dict[str, dict[str, Any]], shared: dict[str, Any]) -> None:
    """Give each page that ``approves`` a model the fields, operations, actions and rules of an approval request."""
    for page in pages.values():
        if "approves" not in page:
            continue
        base = pages.get(page["approves"], {})
        if base.get("approval") != page["model"]:
            raise SystemExit(f"{page['model']}: {page['approves']} does not name it as its approval")
        page.update({key: shared[key] for key in ("operations", "actions", "rules")})
        page["fields"] = proposed_fields(page, base, shared) | review_fields(base, shared)


def proposed_fields(page: dict[str, Any], base: dict[str, Any], shared: dict[str, Any]) -> dict[str, Any]:
    """Return the proposed fields as they are on the base model, to be read only."""
    fields = {}
    for name in page["proposed"]:
        kept = {key: value for key, value in base["fields"][name].items() if key not in BASE_ONLY}
        fields[name] = kept | shared["proposed"].get(name, {}) | {"readOnly": True}
    return fields


def review_fields(base: dict[str, Any], shared: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that say what became of a request."""
    fields: dict[str, Any] = dict(shared["fields"])
    fields["instance_id"] = fields["instance_id"] | {"ref": base["model"]}
    return fields
