/**
 * The query of a BrainSTEM list, spelled as the server reads it.
 *
 * The document's `filters` parameter is an object with free keys, sent without a name of its own. openapi-fetch makes
 * `filters[name.icontains]=rat` of it, of which the server takes no notice: it answers with everything. This one makes
 * `filter{name.icontains}=rat`.
 */

/** What one parameter may hold; `undefined` is not sent. */
type Value = string | number | readonly string[] | undefined;

/**
 * Return the query of a list, without the question mark.
 *
 * Filters may be written `"name.icontains"` or, as in the document, `"filter{name.icontains}"`.
 *
 * @example
 * const client = createClient<paths>({ baseUrl, querySerializer });
 * querySerializer({ filters: { "name.icontains": "rat" }, "sort[]": ["-name"] });
 */
export function querySerializer(query: Record<string, unknown>): string {
  const { filters = {}, ...rest } = query as { filters?: Record<string, Value> } & Record<string, Value>;
  const wire = new URLSearchParams();
  for (const [key, value] of Object.entries(filters)) {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) {
      throw new TypeError(`filter ${key} has no value; without it the server would answer with everything`);
    }
    append(wire, key.startsWith("filter{") ? key : `filter{${key}}`, value);
  }
  for (const [key, value] of Object.entries(rest)) {
    append(wire, key, value);
  }
  return wire.toString();
}

/** Add a parameter; a list repeats it. */
function append(wire: URLSearchParams, key: string, value: Value): void {
  for (const item of Array.isArray(value) ? value : [value]) {
    if (item !== undefined) {
      wire.append(key, String(item));
    }
  }
}
