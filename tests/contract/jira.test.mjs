import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testCalls, unused } from './calls.mjs';
import { editions, read, skip } from './jira.mjs';
import { questions } from './jira-operations.mjs';
import { scenario } from './scenario.mjs';

for (const [name, edition] of Object.entries(editions)) {
  test(name, { skip }, async (t) => {
    const jira = read(edition);
    t.after(jira.close);
    const { connector, first, second } = await scenario(jira.tracker);
    const exchanges = [connector, first, second].flatMap((program) => program.exchanges);
    const isDescribed = ({ request }) => jira.judge.operationOf(request) !== undefined;
    const isWrite = ({ request }) => request.method !== 'GET' && !questions.includes(jira.judge.operationOf(request));
    const calls = exchanges.filter(isDescribed);
    const others = exchanges.filter((exchange) => !isDescribed(exchange));

    await t.test('all that the connector can ask is answered', () => assert.equal(connector.code, 0, connector.output));
    await t.test('the command comments on a board, and leaves it alone the second time', () => {
      assert.equal(first.code, 1, first.output);
      assert.equal(first.exchanges.filter(({ request, answer }) => request.method === 'POST' && answer.status === 201).length, 3, first.output);
      assert.equal(second.code, 1, second.output);
      assert.deepEqual(second.exchanges.filter(isWrite), [], second.output);
    });
    await t.test('every request carries the token', () => assert.deepEqual(exchanges.filter(({ request }) => !request.isAuthorized), []));
    await testCalls(t, name, calls, jira.judge, jira.operations);

    await t.test('what the descriptions leave out is on the list of it, and all of the list was used', () => {
      const strangers = others.filter(({ request }) => !jira.undescribedOf(request)).map(({ request }) => `${request.method} ${request.path}`);
      assert.deepEqual(strangers, []);
      assert.deepEqual(unused(edition.undescribed, others.map(({ request }) => jira.undescribedOf(request))), []);
    });
    await t.test('what is on that list is described nowhere', () => assert.deepEqual(jira.describedAfterAll, []));
    t.diagnostic(`${exchanges.length} requests and as many answers: ${calls.length} checked, ${others.length} that Atlassian's descriptions leave out`);
  });
}
