function rows = list_models(model)
% LIST_MODELS  The models of BrainSTEM, or the fields of one with their types and limits.
%
%   LIST_MODELS() prints every model and what it is.
%   LIST_MODELS('session') prints the fields of a session.
%   rows = LIST_MODELS(...) returns them as a cell array, one row each, and prints nothing.

  models = brainstem_registry();
  if nargin == 0
    names = fieldnames(models);
    rows = [names, cellfun(@(name) models.(name).description, names, 'UniformOutput', false)];
  elseif isfield(models, model)
    fields = models.(model).fields;
    rows = cellfun(@(name) row(fields.(name)), fieldnames(fields), 'UniformOutput', false);
    rows = vertcat(rows{:});
  else
    error('brainstem:unknown', 'there is no model %s; list_models() shows all', model);
  end
  if nargout == 0
    lines = rows';
    fprintf([repmat('%-22s ', 1, size(rows, 2) - 1), '%s\n'], lines{:});
    clear rows
  end
end

function cells = row(field)
% Name, type and limits of one field.
  kind = field.type;
  if isfield(field, 'relation')
    kind = field.relation.model;
    if field.relation.many
      kind = ['list of ', kind];
    end
  elseif isfield(field, 'format')
    kind = field.format;
  end
  cells = {field.name, kind, strjoin(limits(field), ', ')};
end

function found = limits(field)
% The limits of one field, in words.
  found = {};
  for flag = {'required', 'read_only', 'write_only', 'create_only', 'nullable'}
    if isfield(field, flag{1})
      found{end + 1} = strrep(flag{1}, '_', ' ');
    end
  end
  for limit = {'min_length', 'max_length', 'min_items', 'minimum', 'maximum', 'pattern', 'unique', 'default'}
    if isfield(field, limit{1})
      found{end + 1} = [strrep(limit{1}, '_', ' '), ' ', jsonencode(field.(limit{1}))];
    end
  end
  for choices = {'choices', 'known_values'}
    if isfield(field, choices{1})
      found{end + 1} = ['one of ', strjoin(field.(choices{1})', ' | ')];
    end
  end
end
