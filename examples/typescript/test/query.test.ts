import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import createClient from "openapi-fetch";

import type { paths } from "../src/brainstem.js";
import { querySerializer } from "../src/query.js";

interface Row {
  says: string;
  filters: [string, string | string[]][];
  sort?: string[];
  include?: string[];
  exclude?: string[];
  limit?: number;
  offset?: number;
  wire: string;
}

// The same table is held against the Python client and the MATLAB example.
const table = new URL("../../../queries.json", import.meta.url);
const rows = JSON.parse(readFileSync(table, "utf8")) as Row[];

for (const row of rows) {
  test(`the query is spelled as the Python client spells it: ${row.says}`, () => {
    const spelled = querySerializer({
      filters: Object.fromEntries(row.filters),
      "sort[]": row.sort,
      "include[]": row.include,
      "exclude[]": row.exclude,
      limit: row.limit,
      offset: row.offset,
    });
    assert.deepEqual([...new URLSearchParams(spelled)], [...new URLSearchParams(row.wire)]);
  });
}

test("filters may be written as in the document", () => {
  assert.equal(
    querySerializer({ filters: { "filter{name.icontains}": "rat" } }),
    querySerializer({ filters: { "name.icontains": "rat" } }),
  );
});

for (const value of [undefined, null, []]) {
  test(`a filter of ${JSON.stringify(value)} is refused, since the server would ignore it`, () => {
    assert.throws(() => querySerializer({ filters: { "name.in": value } }), /filter name\.in has no value/);
  });
}

/** Return the address that openapi-fetch asks for. */
async function asked(options: { querySerializer?: typeof querySerializer }): Promise<URL> {
  let address = "";
  const client = createClient<paths>({
    ...options,
    baseUrl: "http://brainstem.test",
    fetch: async (request) => {
      address = request.url;
      return Response.json({ sessions: [] });
    },
  });
  const query = { filters: { "name.icontains": "rat" }, "sort[]": ["-name"] };
  await client.GET("/api/{portal}/stem/session/", { params: { path: { portal: "private" }, query } });
  return new URL(address);
}

test("openapi-fetch sends what the serialiser spells", async () => {
  const address = await asked({ querySerializer });
  assert.equal(address.pathname, "/api/private/stem/session/");
  assert.deepEqual([...address.searchParams], [["filter{name.icontains}", "rat"], ["sort[]", "-name"]]);
});

test("openapi-fetch left to itself spells filters wrongly; if this fails, the serialiser may go", async () => {
  assert.equal((await asked({})).searchParams.has("filter{name.icontains}"), false);
});
