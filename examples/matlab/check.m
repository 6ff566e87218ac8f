% What the example promises, checked. check.sh runs it in Octave; in MATLAB, set BRAINSTEM_URL and BRAINSTEM_TOKEN first.

% The same table of queries is held against the Python client and the TypeScript example.
table = jsondecode(fileread(fullfile('..', 'queries.json')));
for k = 1:numel(table)
  row = table{k};
  filters = {};
  if ~isempty(row.filters)
    filters = vertcat(row.filters{:});
  end
  asked = {};
  for name = {'sort', 'include', 'exclude', 'limit', 'offset'}
    if isfield(row, name{1}) && ~isempty(row.(name{1}))
      asked = [asked, {name{1}, row.(name{1})}];
    end
  end
  address = brainstem_query(row.model, filters, asked{:});
  wire = regexprep(address, '^[^?]*\??', '');
  assert(strcmp(wire, row.wire), '%s: %s is not %s', row.says, wire, row.wire);
end
address = brainstem_query('session', {});
assert(strcmp(address, 'https://www.brainstem.org/api/private/stem/session/'));

refused = '';
try
  brainstem_query('session', {'name.in', {}});
catch problem
  refused = problem.identifier;
end
assert(strcmp(refused, 'brainstem:empty'));

models = list_models();
assert(size(models, 1) >= 48);
fields = list_models('subject');
sex = fields(strcmp(fields(:, 1), 'sex'), :);
assert(~isempty(strfind(sex{3}, 'one of F | M | U')));
projects = fields(strcmp(fields(:, 1), 'projects'), :);
assert(strcmp(projects{2}, 'list of project') && ~isempty(strfind(projects{3}, 'required')));
list_models('session');

options = weboptions('HeaderFields', {'Authorization', ['Bearer ', getenv('BRAINSTEM_TOKEN')]}, 'ContentType', 'text');
server = getenv('BRAINSTEM_URL');
address = brainstem_query('subject', {'name.in', {'Rat 7', 'Rat 8'}}, 'sort', {'-name'}, 'url', server);
answer = jsondecode(webread(address, options));
assert(isequal({answer.subjects.name}, {'Rat 8', 'Rat 7'}));
fprintf('Octave: %d models read, %d queries spelled, a filtered list read\n', size(models, 1), numel(table));
