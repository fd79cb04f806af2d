// GitHub's description is 13 MB, of which the validating proxy would read every line at every start. This keeps the operations that the
// program uses, with all that they refer to. It runs after "npm ci".
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { operations } from './operations.mjs';

const whole = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
const description = JSON.parse(readFileSync(whole, 'utf8'));

const paths = {};
for (const [method, path] of operations) {
  const operation = description.paths[path]?.[method];
  if (!operation) {
    throw new Error(`GitHub's description has no ${method} ${path}.`);
  }

  paths[path] = { ...paths[path], [method]: operation };
}

const trimmed = { openapi: description.openapi, info: description.info, servers: description.servers, paths: withoutExamples(paths), components: {} };
const waiting = [trimmed.paths];
while (waiting.length > 0) {
  for (const [kind, name] of references(waiting.pop())) {
    trimmed.components[kind] ??= {};
    if (!(name in trimmed.components[kind])) {
      trimmed.components[kind][name] = withoutExamples(description.components[kind][name]);
      waiting.push(trimmed.components[kind][name]);
    }
  }
}

writeFileSync(new URL('github-rest.json', import.meta.url), JSON.stringify(trimmed, null, 1));

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
