/**
 * List with filters, create, change and delete, against the server that BRAINSTEM_URL names.
 *
 * Each answer is checked; the first one that is not as expected ends the tour with an exit code other than 0.
 */

import assert from "node:assert/strict";

import createClient from "openapi-fetch";

import type { components, paths } from "./brainstem.js";
import { querySerializer } from "./query.js";

type Session = components["schemas"]["Session"];
type Query = NonNullable<paths["/api/{portal}/stem/session/"]["get"]["parameters"]["query"]>;

const portal = "private";
const client = createClient<paths>({
  baseUrl: setting("BRAINSTEM_URL"),
  headers: { Authorization: `Bearer ${setting("BRAINSTEM_TOKEN")}` },
  querySerializer,
});

function setting(name: string): string {
  const value = process.env[name];
  assert.ok(value, `${name} is not set`);
  return value;
}

/** Return what an answer holds, or throw with its status and the reason that the server gave. */
function answer<T>(expected: number, result: { data?: T; error?: unknown; response: Response }): T {
  const { data, error, response } = result;
  assert.equal(response.status, expected, `${response.url}: status ${response.status} ${JSON.stringify(error)}`);
  return data as T;
}

async function list(query: Query): Promise<Session[]> {
  const result = await client.GET("/api/{portal}/stem/session/", { params: { path: { portal }, query } });
  return answer(200, result).sessions;
}

async function anyProject(): Promise<string> {
  const params = { path: { portal } } as const;
  const [project] = answer(200, await client.GET("/api/{portal}/stem/project/", { params })).projects;
  assert.ok(project, "there is no project to put a session into");
  return project.id;
}

async function create(name: string): Promise<Session> {
  const body = { name, projects: [await anyProject()], tags: ["tour"], date_time: "2026-03-14T09:30:00Z" };
  const created = await client.POST("/api/{portal}/stem/session/", { params: { path: { portal } }, body });
  const { session } = answer(201, created);
  assert.equal(session.name, name);
  assert.deepEqual(session.projects, body.projects);
  return session;
}

async function change(id: string, description: string): Promise<void> {
  const params = { path: { portal, id } } as const;
  answer(200, await client.PATCH("/api/{portal}/stem/session/{id}/", { params, body: { description } }));
  const { session } = answer(200, await client.GET("/api/{portal}/stem/session/{id}/", { params }));
  assert.equal(session.description, description);
}

/** Two sessions are told apart by each kind of filter, in both orders, with their project sent along. */
async function find(first: Session, second: Session): Promise<void> {
  const ids = { "id.in": [first.id, second.id] };
  assert.equal((await list({ limit: 3 })).length, 3, "there is more to list than the filters let through");
  assert.deepEqual((await list({ filters: { ...ids, "name.iendswith": "& ONE" } })).map(idOf), [first.id]);
  assert.deepEqual((await list({ filters: ids, "sort[]": ["name"] })).map(idOf), [first.id, second.id]);
  const also = { "include[]": ["projects.*"], "exclude[]": ["tags"] };
  const downwards = await list({ filters: ids, "sort[]": ["-name"], ...also });
  assert.deepEqual(downwards.map(idOf), [second.id, first.id]);
  assert.deepEqual(downwards.map((session) => "tags" in session), [false, false]);
  assert.deepEqual(await list({ filters: { ...ids, "description.icontains": "no such text" } }), []);
}

function idOf(session: Session): string {
  return session.id;
}

async function remove(id: string): Promise<void> {
  const params = { path: { portal, id } } as const;
  answer(204, await client.DELETE("/api/{portal}/stem/session/{id}/", { params }));
  answer(404, await client.GET("/api/{portal}/stem/session/{id}/", { params }));
}

const stamp = new Date().toISOString();
const made: Session[] = [];
try {
  for (const ending of ["& one", "& two"]) {
    made.push(await create(`Tour ${stamp} ${ending}`));
  }
  const [first, second] = made as [Session, Session];
  await change(first.id, "Changed from TypeScript");
  await find(first, second);
} finally {
  for (const { id } of made) {
    await remove(id);
  }
}
console.log(`TypeScript tour: ${made.length} sessions created, changed, found by filters and deleted`);
