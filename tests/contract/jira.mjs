// Jira as the contract tests know it: each edition's descriptions, and how the programs are pointed at it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anywhere, mendedDataCenter, mendedPlatform, mendedSoftware } from './jira-descriptions.mjs';
import { cloud, dataCenter } from './jira-operations.mjs';
import { trimmed } from './openapi.mjs';
import { judge, operationIn } from './rest.mjs';

const folder = process.env.READINESS_CONTRACTS;

/** Why the tests of Jira are skipped; false when they are not. */
export const skip = folder ? false : 'READINESS_CONTRACTS names no folder with the descriptions of Jira';

// The fakes know no other.
const email = 'readiness@example.org';
const apiToken = 'ATATT3xSecretOfTheTests0123456789abcdef';
const personalToken = 'NDYxSecretOfTheTests0123456789abcdef';

export const editions = {
  'Jira Cloud': {
    descriptions: [
      { file: 'jira-cloud-platform-v3.json', mended: mendedPlatform, operations: cloud.platform },
      { file: 'jira-cloud-software.json', mended: mendedSoftware, operations: cloud.software },
    ],
    undescribed: cloud.undescribed,
    fake: 'jira-cloud',
    tests: 'JiraContractTests.All_that_can_be_asked_of_Cloud',
    variable: 'READINESS_CONTRACT_JIRA_CLOUD',
    account: { JIRA_USER_EMAIL: email, JIRA_API_TOKEN: apiToken },
  },
  'Jira Data Center': {
    descriptions: [{ file: 'jira-datacenter-10.3.json', mended: mendedDataCenter, operations: dataCenter.whole }],
    undescribed: dataCenter.undescribed,
    fake: 'jira-datacenter',
    tests: 'JiraContractTests.All_that_can_be_asked_of_Data_Center',
    variable: 'READINESS_CONTRACT_JIRA_DATA_CENTER',
    account: { JIRA_PAT: personalToken },
  },
};

/** Reads an edition's descriptions. Gives what a scenario needs, what judges, and what removes the files that the proxies read. */
export function read({ descriptions, undescribed, fake, tests, variable, account }) {
  const place = mkdtempSync(join(tmpdir(), 'jira-'));
  const kept = descriptions.map(({ file, mended, operations }) => {
    const whole = mended(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const description = trimmed(whole, operations);
    writeFileSync(join(place, file), JSON.stringify(description));
    return { path: join(place, file), operations, judge: judge(description, anywhere), paths: whole.paths };
  });
  const indexOf = (request) => kept.findIndex(({ operations }) => operationIn(operations, request));
  const judgeOf = (request) => kept[indexOf(request)]?.judge;

  return {
    tracker: {
      fake,
      descriptions: kept.map(({ path }) => path),
      proxyFor: indexOf,
      connector: (address) => ({ tests, environment: { [variable]: address } }),
      check: (address) => ({ parameters: ['jira:board/1'], environment: { JIRA_BASE_URL: address, ...account } }),
    },
    operations: kept.flatMap(({ operations }) => operations),
    judge: {
      operationOf: (request) => judgeOf(request)?.operationOf(request),
      requestProblems: (request) => judgeOf(request).requestProblems(request),
      answerProblems: (request, answer) => judgeOf(request).answerProblems(request, answer),
    },
    // Those that are described after all, whatever their parameters are called there.
    describedAfterAll: undescribed.filter(([method, path]) => kept.flatMap(({ paths }) => Object.entries(paths))
      .some(([template, methods]) => nameless(template) === nameless(path) && method in methods)),
    undescribedOf: (request) => operationIn(undescribed, request),
    close: () => rmSync(place, { recursive: true }),
  };
}

const nameless = (path) => path.replaceAll(/\{\w+\}/g, '{}');
