import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRequire } from 'node:module';
import { run } from './programs.mjs';

const schema = createRequire(import.meta.url).resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json');

test('comments for Jira Cloud are documents by the schema that Atlassian publishes', async () => {
  const parameters = ['test', '--no-build', 'tests/ReadinessCheck.Tests', '--filter', 'FullyQualifiedName~AtlassianSchemaTests'];
  const { code, output } = await run('dotnet', parameters, { READINESS_ADF_SCHEMA: schema, DOTNET_CLI_UI_LANGUAGE: 'en' });

  assert.equal(code, 0, output);
  assert.match(output, /Passed! +- Failed: +0, Passed: +[1-9]\d*, Skipped: +0,/, output);
});
