/** Keeps of a description the operations that are given, as ['get', '/path'], with all that they refer to. */
export function trimmed(description, operations) {
  const paths = {};
  for (const [method, path] of operations) {
    const operation = description.paths[path]?.[method];
    if (!operation) {
      throw new Error(`The description has no ${method} ${path}.`);
    }

    paths[path] = { ...paths[path], [method]: operation };
  }

  const { openapi, info, servers } = description;
  const { securitySchemes } = description.components;
  const kept = { openapi, info, servers, paths: withoutExamples(paths), components: { securitySchemes } };
  const waiting = [kept.paths];
  while (waiting.length > 0) {
    for (const [kind, name] of references(waiting.pop())) {
      kept.components[kind] ??= {};
      if (!(name in kept.components[kind])) {
        kept.components[kind][name] = withoutExamples(description.components[kind][name]);
        waiting.push(kept.components[kind][name]);
      }
    }
  }

  return kept;
}

function withoutExamples(node) {
  if (Array.isArray(node)) {
    return node.map(withoutExamples);
  }

  return node instanceof Object
    ? Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'examples').map(([key, value]) => [key, withoutExamples(value)]))
    : node;
}

function* references(node) {
  for (const [key, value] of Object.entries(node)) {
    if (key === '$ref') {
      const [, , kind, name] = value.split('/');
      yield [kind, name];
    } else if (value instanceof Object) {
      yield* references(value);
    }
  }
}
