// GitHub's description is 13 MB, of which the validating proxy would read every line at every start. This keeps the operations that the
// program uses, with all that they refer to. It runs after "npm ci".
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { trimmed } from './openapi.mjs';
import { operations } from './operations.mjs';

const whole = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
const description = trimmed(JSON.parse(readFileSync(whole, 'utf8')), operations);
writeFileSync(new URL('github-rest.json', import.meta.url), JSON.stringify(description, null, 1));
