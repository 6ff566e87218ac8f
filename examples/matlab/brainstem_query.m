function address = brainstem_query(model, filters, varargin)
% BRAINSTEM_QUERY  The address of a list, with its filters spelled as the server reads them.
%
%   address = BRAINSTEM_QUERY('session', {'name.icontains', 'rat'}) lists sessions whose name holds "rat".
%   Filters are pairs of a field and a value, and all must hold; {'name.in', {'Rat 7', 'Rat 8'}} takes several values.
%   address = BRAINSTEM_QUERY(model, filters, name, value, ...) takes 'sort', 'include' and 'exclude' (cell arrays of
%   names), 'limit', 'offset', 'portal' ('private' if not given) and 'url' (the platform if not given).
%
%   Read it with webread (MATLAB and Octave):
%   options = weboptions('HeaderFields', {'Authorization', ['Bearer ', token]}, 'ContentType', 'text');
%   answer = jsondecode(webread(address, options));
%   A list comes in pages, of at most 100 records: answer.meta says how many there are in all.

  parser = inputParser();
  parser.addParameter('sort', {});
  parser.addParameter('include', {});
  parser.addParameter('exclude', {});
  parser.addParameter('limit', []);
  parser.addParameter('offset', []);
  parser.addParameter('portal', 'private');
  parser.addParameter('url', 'https://www.brainstem.org');
  parser.parse(varargin{:});
  asked = parser.Results;

  pairs = {};
  for k = 1:2:numel(filters)
    values = cellstr(filters{k + 1});
    if isempty(values)
      error('brainstem:empty', 'filter %s has no value: the server would answer with everything', filters{k});
    end
    pairs = [pairs, spelled(['filter{', filters{k}, '}'], values)];
  end
  for name = {'sort', 'include', 'exclude'}
    pairs = [pairs, spelled([name{1}, '[]'], cellstr(asked.(name{1})))];
  end
  for name = {'limit', 'offset'}
    pairs = [pairs, spelled(name{1}, arrayfun(@(n) sprintf('%d', n), asked.(name{1}), 'UniformOutput', false))];
  end

  models = brainstem_registry();
  address = [asked.url, strrep(models.(model).operations.list.path, '{portal}', asked.portal)];
  if ~isempty(pairs)
    address = [address, '?', strjoin(pairs, '&')];
  end
end

function pairs = spelled(key, values)
% One key with each of its values, as a row.
  pairs = cellfun(@(value) [percent(key), '=', percent(value)], reshape(values, 1, []), 'UniformOutput', false);
end

function text = percent(text)
% Text as it may stand in an address.
  bytes = unicode2native(text, 'UTF-8');
  parts = arrayfun(@(byte) sprintf('%%%02X', byte), bytes, 'UniformOutput', false);
  plain = ismember(bytes, uint8(['A':'Z', 'a':'z', '0':'9', '-._~']));
  parts(plain) = num2cell(char(bytes(plain)));
  text = [parts{:}];
end
