function models = brainstem_registry()
% BRAINSTEM_REGISTRY  What is known of BrainSTEM's models: a struct with a field for each, read from registry.json.
%
%   Operations, fields and limits are left out where they have their usual value: a field without "required" is
%   not required.

  here = fileparts(mfilename('fullpath'));
  models = jsondecode(fileread(fullfile(here, '..', '..', 'generated', 'brainstem_openapi', 'registry.json')));
end
