"""The tour: sign in, look at public and private data, filter, sort, and create, change and delete a session.

Works against any server: set BRAINSTEM_URL, or take the platform itself. It writes one session, and deletes it again.
"""

from __future__ import annotations

from datetime import UTC, datetime

from brainstem_api_tools import BrainstemClient


def title(text: str) -> None:
    """Print a heading."""
    print(f"\n{text}\n{'─' * len(text)}")


def main() -> None:
    """Take the tour."""
    title("Sign in")
    client = BrainstemClient()  # asks for e-mail and password the first time, then keeps the token
    print(client)

    title("Public projects")
    public = client.load_model("project", portal="public", sort=["name"]).json()
    for project in public["projects"][:6]:
        print(f"  {project['name']:<45} {len(project['subjects']):>3} subjects {len(project['sessions']):>4} sessions")
    print(f"  ... {len(public['projects'])} in all")

    title("Filter: name holds “allen”, description holds “neuropixels”")
    filters = {"name.icontains": "allen", "description.icontains": "neuropixels"}
    for project in client.load_model("project", portal="public", filters=filters).json()["projects"]:
        print(f"  {project['name']}: {project['description']}")

    title("Your sessions, newest first")
    sessions = client.sessions.list(sort="-date_time", include=["dataacquisition", "behaviors"])
    print(f"  {len(sessions)} sessions; a list is never cut at one page")
    for session in sessions[:4]:
        kinds = ", ".join(sorted({recording["type"] for recording in session.dataacquisition}))
        when = f"{session.date_time:%d %b %Y %H:%M}" if session.date_time else "no date"
        print(f"  {session.name:<34} {when:<18} {kinds}")

    title("Create, change, delete")
    project_id = client.load_model("project", filters={"name.icontains": "replay"}).json()["projects"][0]["id"]
    payload = {
        "name": f"Example Session {datetime.now(UTC):%Y-%m-%d %H:%M:%S}",
        "projects": [project_id],
        "description": "Created via API tool",
    }
    created = client.save_model("session", data=payload).raise_for_status().json()["session"]
    print(f"  created  {created['id']}  {created['name']}")
    changed = client.save_model("session", id=created["id"], data={"description": "Updated via API"}).json()["session"]
    print(f"  changed  {changed['id']}  {changed['description']}")
    response = client.delete_model("session", id=created["id"])
    print(f"  deleted  {created['id']}  status {response.status_code}")

    title("When something is wrong, you are told what")
    try:
        client.subjects.create(name="Rat 99", projects=[project_id], sex="Male", strian="Wistar")
    except ValueError as error:
        print(f"  {error}".replace("\n", "\n  "))


if __name__ == "__main__":
    main()
