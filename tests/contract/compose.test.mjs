import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

// Of the linter only the schema is used: its rules are of taste.
const schema = JSON.parse(await readFile(new URL('node_modules/dclint/schemas/compose.schema.json', import.meta.url), 'utf8'));
// Formats are Compose's own, and told nowhere.
const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
['duration', 'expose', 'ports', 'subnet_ip_address', 'uri', 'email'].forEach((format) => ajv.addFormat(format, true));
delete schema.$schema;
const validate = ajv.compile(schema);

const text = await readFile(new URL('../../docker-compose.yml', import.meta.url), 'utf8');
const problems = (yaml) => {
  validate(parse(yaml, { merge: true }));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
};

test('docker-compose.yml is one that the Compose specification allows', () => {
  assert.deepEqual(problems(text), []);
});

test('the specification refuses what is wrong', () => {
  for (const [right, wrong] of [['read_only:', 'readonly:'], ['cap_drop: [ALL]', 'cap_drop: ALL'], ['profiles: [demo]', 'profiles: {demo: 1}'], ['secrets:\n  tracker', 'secret:\n  tracker']]) {
    assert.ok(text.includes(right), right);
    assert.notDeepEqual(problems(text.replace(right, wrong)), [], wrong);
  }
});
