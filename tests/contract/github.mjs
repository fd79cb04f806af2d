// GitHub as the contract tests know it: its description, and how the programs are pointed at it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { judge } from './rest.mjs';

const descriptionUrl = new URL('github-rest.json', import.meta.url);

// The fake knows no other.
const token = 'ghp_SecretOfTheTests0123456789abcdefABCD';

// GitHub describes these of some operations only, and answers them to any: a missing right, a comment that is gone.
const anywhere = { 403: '#/components/responses/forbidden', 404: '#/components/responses/not_found', 410: '#/components/responses/gone' };

export const rest = judge(JSON.parse(readFileSync(descriptionUrl, 'utf8')), anywhere);

/** What a scenario needs. GraphQL goes straight to the tracker, since the validating proxy knows none. */
export const gitHub = {
  fake: 'github',
  descriptions: [fileURLToPath(descriptionUrl)],
  proxyFor: ({ path }) => (path === '/graphql' ? undefined : 0),
  connector: (address) => ({ tests: 'GitHubContractTests', environment: { READINESS_CONTRACT_GITHUB: address } }),
  check: (address) => ({
    parameters: ['github:example/field-service', '--project', '7'],
    environment: { GITHUB_TOKEN: token, GITHUB_API_URL: address, GITHUB_GRAPHQL_URL: new URL('graphql', address).href },
  }),
};
