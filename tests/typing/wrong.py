"""What mypy must refuse: each line that is wrong says so."""

from brainstem_api_tools import BrainstemClient

client = BrainstemClient(portal="public")
client.sessions.create(nmae="Day 1", projects=["an id"])  # wrong
client.sessions.create(name="Day 1")  # wrong
client.sessions.create(name="Day 1", projects="an id")  # wrong
client.subjects.create(name="Rat", projects=["an id"], strain="an id", sex="male")  # wrong
client.sessions.update("an id", projcts=["an id"])  # wrong
client.sessions.add_entries("an id")  # wrong
client.sesions.list()  # wrong
