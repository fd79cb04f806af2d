// The checks of github.test.mjs, tried on what they must refuse.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import * as graphQl from './graphql.mjs';
import { gitHub, rest } from './github.mjs';
import { startProxy } from './proxy.mjs';

const query = 'query Q($n: Int!) { repository(owner: "o", name: "r") { issue(number: $n) { title createdAt author { login } } } }';
const request = { query, variables: { n: 1 }, operationName: 'Q' };
const issue = { title: 'A', createdAt: '2026-01-05T09:00:00Z', author: { login: 'ann' } };
const answerOf = (changed) => ({ data: { repository: { issue: { ...issue, ...changed } } } });

describe('A GraphQL text', () => {
  test('that is right is let pass', () => assert.deepEqual(graphQl.textProblems(query), []));

  for (const [what, text] of [
    ['with a field that GitHub has not', query.replace('title', 'titel')],
    ['with an argument that GitHub has not', query.replace('number:', 'nr:')],
    ['with a variable of another type', query.replace('Int!', 'String!')],
    ['with a fragment that it does not use', `${query} fragment F on Issue { title }`],
    ['that ends too early', query.slice(0, -1)],
  ]) {
    test(`${what} is refused`, () => assert.notDeepEqual(graphQl.textProblems(text), []));
  }
});

describe('A GraphQL answer', () => {
  test('that is right is let pass', () => assert.deepEqual(graphQl.answerProblems(request, answerOf({})), []));
  test('with a null beside its error is let pass', () => {
    const errors = [{ message: 'No.', path: ['repository', 'issue', 'title'] }];
    assert.deepEqual(graphQl.answerProblems(request, { data: { repository: { issue: null } }, errors }), []);
  });

  for (const [what, answer] of [
    ['with a field that was not asked for', answerOf({ body: '' })],
    ['without a field that was asked for', answerOf({ author: undefined })],
    ['with a null where none may be', answerOf({ title: null })],
    ['with a value of another type', answerOf({ title: { text: 'A' } })],
    ['with a number as text', answerOf({ title: 1 })],
    ['with a time that is none', answerOf({ createdAt: '5 January' })],
    ['with a person who is of no type that was asked for', answerOf({ author: { name: 'Ann' } })],
    ['without data and errors', {}],
    ['with an error that says nothing', { data: null, errors: [{}] }],
  ]) {
    test(`${what} is refused`, () => assert.notDeepEqual(graphQl.answerProblems(request, JSON.parse(JSON.stringify(answer))), []));
  }

  test('is refused when the request lacks a variable', () => {
    assert.notDeepEqual(graphQl.answerProblems({ ...request, variables: {} }, answerOf({})), []);
  });
});

describe('A REST answer', () => {
  const call = { method: 'GET', path: '/repos/o/r/collaborators/ann/permission' };
  const json = (body) => ({ status: 200, contentType: 'application/json; charset=utf-8', headers: {}, body: JSON.stringify(body) });
  const good = { permission: 'write', role_name: 'maintain', user: null };

  test('that is right is let pass', () => assert.deepEqual(rest.answerProblems(call, json(good)), []));

  for (const [what, answer] of [
    ['without a field that GitHub always gives', json({ ...good, role_name: undefined })],
    ['with a null where none may be', json({ ...good, permission: null })],
    ['with a field that GitHub does not describe', json({ ...good, rolename: 'maintain' })],
    ['of another media type', { ...json(good), contentType: 'text/html' }],
    ['with a status that GitHub does not describe', { ...json(good), status: 418 }],
    ['with a person who is none', json({ ...good, user: { login: 'ann' } })],
  ]) {
    test(`${what} is refused`, () => assert.notDeepEqual(rest.answerProblems(call, answer), []));
  }

  test('with a body where none may be is refused', () => {
    assert.notDeepEqual(rest.answerProblems({ method: 'DELETE', path: '/repos/o/r/issues/comments/1' }, { ...json({}), status: 204 }), []);
  });
});

describe('A REST request', () => {
  let proxy;

  before(async () => (proxy = await startProxy(gitHub)));
  after(() => proxy?.stop());

  const problemsOf = (method, path, body) => proxy.problemsOf({ method, path, body }, { status: 204 });
  const comments = '/repos/o/r/issues/1/comments';

  test('that is right is let pass', async () => assert.deepEqual(await problemsOf('DELETE', '/repos/o/r/issues/comments/1'), []));
  test('without its body is refused', async () => assert.notDeepEqual(await problemsOf('POST', comments), []));
  test('without a field that it needs is refused', async () => assert.notDeepEqual(await problemsOf('POST', comments, { text: 'A' }), []));
  test('with a value of another type is refused', async () => assert.notDeepEqual(await problemsOf('POST', comments, { body: 1 }), []));
  test('with a value that GitHub does not know is refused', async () => {
    assert.notDeepEqual(await problemsOf('POST', '/repos/o/r/issues/comments/1/reactions', { content: 'shrug' }), []);
  });
  test('to a path that GitHub has not is refused', async () => assert.notDeepEqual(await problemsOf('GET', '/repos/o/r/issue/1'), []));
});
