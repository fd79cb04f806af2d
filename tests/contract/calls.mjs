// The tests that REST calls of any tracker must pass.
import assert from 'node:assert/strict';
import { proxyProblems } from './rest.mjs';

/** Tests the requests and the answers of each operation, and that of a list of operations every one was used. */
export async function testCalls(t, tracker, calls, { operationOf, requestProblems, answerProblems }, operations) {
  for (const [operation, same] of grouped(calls, ({ request }) => operationOf(request) ?? 'unknown')) {
    await t.test(`${operation}: ${same.length} requests pass the validating proxy, and ask for nothing that ${tracker} has not`, () => {
      assert.deepEqual(same.flatMap(({ request, answer }) => [...proxyProblems(request, answer), ...requestProblems(request)]), []);
    });
    await t.test(`${operation}: ${same.length} answers are ${tracker}'s`, () => {
      assert.deepEqual(same.flatMap(({ request, answer }) => answerProblems(request, answer)), []);
    });
  }

  await t.test('every REST operation of the list was used', () => assert.deepEqual(unused(operations, calls.map(({ request }) => operationOf(request))), []));
}

/** Those of some operations that are not among those used. */
export const unused = (operations, used) => operations.map((operation) => operation.join(' ')).filter((operation) => !used.includes(operation));

/** Parts a list by what a function gives of each. */
export function grouped(list, key) {
  const groups = new Map();
  for (const each of list) {
    groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  }

  return groups;
}
