import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as graphQl from './graphql.mjs';
import { grouped, testCalls } from './calls.mjs';
import { gitHub, rest } from './github.mjs';
import { operations } from './operations.mjs';
import { scenario } from './scenario.mjs';

test('GitHub', async (t) => {
  const { connector, first, second } = await scenario(gitHub);
  const exchanges = [connector, first, second].flatMap((program) => program.exchanges);
  const queries = exchanges.filter(isGraphQl);
  const calls = exchanges.filter((exchange) => !isGraphQl(exchange));

  await t.test('all that the connector can ask is answered', () => assert.equal(connector.code, 0, connector.output));
  await t.test('the command comments on a board, and leaves it alone the second time', () => {
    assert.equal(first.code, 1, first.output);
    assert.ok(first.exchanges.some(({ answer }) => answer.status === 201), first.output);
    assert.deepEqual(second.exchanges.filter(isWrite), [], second.output);
  });
  await t.test('every request carries the token', () => assert.deepEqual(exchanges.filter(({ request }) => !request.isAuthorized), []));

  for (const [operation, same] of grouped(queries, ({ request }) => graphQl.operationOf(JSON.parse(request.body)))) {
    await t.test(`${operation}: ${same.length} requests are valid`, () => {
      assert.deepEqual(same.flatMap(({ request }) => graphQl.textProblems(JSON.parse(request.body).query)), []);
    });
    await t.test(`${operation}: ${same.length} answers are GitHub's`, () => {
      assert.deepEqual(same.flatMap(({ request, answer }) => graphQl.answerProblems(JSON.parse(request.body), JSON.parse(answer.body))), []);
    });
  }

  await testCalls(t, 'GitHub', calls, rest, operations);
  t.diagnostic(`${exchanges.length} requests and as many answers checked: ${queries.length} of GraphQL, ${calls.length} of REST`);
});

function isGraphQl({ request }) {
  return request.path === '/graphql';
}

function isWrite({ request }) {
  return request.path === '/graphql' ? JSON.parse(request.body).query.trimStart().startsWith('mutation') : request.method !== 'GET';
}
