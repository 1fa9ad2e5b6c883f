const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const list = document.getElementById('operations');
const filter = document.getElementById('filter');

/** Text only ever becomes text: nothing in the document can become markup. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

const json = (value) => make('pre', { tabindex: '0' }, JSON.stringify(value, null, 2));

function follow(api, value) {
  if (!value?.$ref) return value;
  return value.$ref
    .slice(2)
    .split('/')
    .reduce((at, name) => at?.[name], api);
}

function parameters(operation) {
  if (!operation.parameters?.length) return undefined;
  const rows = operation.parameters.map(({ name, in: where, required, schema }) =>
    make(
      'tr',
      {},
      make('td', {}, make('code', {}, name)),
      make('td', {}, where),
      make('td', {}, required ? 'required' : ''),
      make('td', {}, make('code', {}, JSON.stringify(schema))),
    ),
  );
  return make('section', {}, make('h4', {}, 'Parameters'), make('table', {}, make('tbody', {}, ...rows)));
}

function content(api, title, entry) {
  const parts = Object.entries(entry?.content ?? {}).map(([type, { schema }]) =>
    make('div', {}, make('p', { class: 'type' }, type), schema ? json(follow(api, schema)) : undefined),
  );
  return make(
    'section',
    {},
    make('h4', {}, title),
    entry?.description ? make('p', {}, entry.description) : undefined,
    ...parts,
  );
}

function details(api, operation) {
  const { requestBody, responses = {} } = operation;
  const good = Object.entries(responses).filter(([status]) => Number(status) < 400);
  const refusals = Object.entries(responses).filter(([status]) => Number(status) >= 400);
  return [
    operation.description ? make('p', {}, operation.description) : undefined,
    operation['x-roles'] ? make('p', {}, `Roles: ${operation['x-roles'].join(', ')}`) : undefined,
    parameters(operation),
    requestBody ? content(api, 'Body', requestBody) : undefined,
    ...good.map(([status, entry]) => content(api, status, entry)),
    make(
      'section',
      {},
      make('h4', {}, 'Refusals (problem+json)'),
      make('ul', {}, ...refusals.map(([status, entry]) => make('li', {}, `${status} ${entry.description}`))),
    ),
  ].filter((part) => part !== undefined);
}

function operationOf(api, [path, method, operation]) {
  const summary = make(
    'summary',
    {},
    make('b', { class: `method ${method}` }, method.toUpperCase()),
    ' ',
    make('code', {}, path),
    ' ',
    make('span', {}, operation.summary ?? ''),
  );
  const block = make('details', { id: operation.operationId }, summary);
  block.addEventListener(
    'toggle',
    () => block.childElementCount === 1 && block.append(...details(api, operation)),
    { once: true },
  );
  return block;
}

function show(api, operations) {
  const wanted = filter.value.trim().toLowerCase();
  const shown = operations.filter(([path, method, { summary = '', tags = [] }]) =>
    `${method} ${path} ${summary} ${tags.join(' ')}`.toLowerCase().includes(wanted),
  );
  const byTag = Map.groupBy(shown, ([, , { tags }]) => tags?.[0] ?? 'other');
  const groups = [...byTag].map(([tag, those]) =>
    make('section', {}, make('h2', {}, tag), ...those.map((one) => operationOf(api, one))),
  );
  list.replaceChildren(...(groups.length > 0 ? groups : [make('p', {}, 'Nothing found.')]));
}

try {
  const api = await (await fetch('/api/openapi.json')).json();
  const operations = Object.entries(api.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => [path, method, item[method]]),
  );
  document.getElementById('title').textContent = `${api.info.title} ${api.info.version}`;
  filter.addEventListener('input', () => show(api, operations));
  show(api, operations);
  if (location.hash) document.querySelector(location.hash)?.setAttribute('open', '');
} catch {
  list.replaceChildren(make('p', {}, 'The document could not be read.'));
}
