// The checks of jira.test.mjs, tried on what they must refuse.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { editions, read, skip } from './jira.mjs';
import { startProxy } from './proxy.mjs';

const issues = '/board/1/issue?fields=status,customfield_10020&maxResults=50&jql=statusCategory%20!%3D%20Done';
const sprints = '/rest/agile/1.0/board/1/sprint?state=active,future&startAt=0&maxResults=50';
const page = { startAt: 0, maxResults: 50 };
const status = { id: '1', name: 'To Do', statusCategory: { id: 2, key: 'new' } };
const sprint = { id: 7, self: 'https://jira.example.org/rest/agile/1.0/sprint/7', state: 'future', name: 'Sprint 14' };
const comment = { id: '1', body: 'A', created: '2026-01-05T11:00:00.000+0200' };
const list = (issue) => ({ issues: [issue] });
const refusal = { errorMessages: ['No.'], errors: {} };

// Each request is right with the first of its answers alone.
const pairs = {
  'Jira Cloud': [
    ['GET', sprints, undefined, { ...page, isLast: true, values: [sprint] }, { ...page, isLast: true, values: [{ ...sprint, state: 'open' }] }],
    ['GET', `/rest/software/1.0${issues}`, undefined, { isLast: true, issues: [{ id: '1' }] }, { isLast: true, total: 1, issues: [] }],
    ['POST', '/rest/api/3/search/jql', { jql: 'project = A', maxResults: 50, fields: ['status'] }, list({ fields: { status } }), list({ fields: { status: 'To Do' } })],
    ['POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['1'] }, list({ fields: { description: null } }), list({ fields: { description: 'A' } })],
    ['GET', '/rest/api/3/issue/1/comment?orderBy=created', undefined, { ...page, comments: [comment] }, { ...page, comments: [{ ...comment, created: 'now' }] }],
  ],
  'Jira Data Center': [
    ['GET', sprints, undefined, { ...page, isLast: true, values: [sprint] }, { ...page, isLast: true }],
    ['GET', `/rest/agile/1.0${issues}&startAt=50`, undefined, { ...page, issues: [{ id: '1' }] }, { ...page, issues: { id: '1' } }],
    ['GET', '/rest/api/2/field', undefined, [{ id: 'summary' }], { id: 'summary' }],
    ['POST', '/rest/api/2/search', { jql: 'project = A', fields: ['status'], expand: ['changelog'] }, list({ fields: { status } }), list({ fields: { status: 'To Do' } })],
    ['PUT', '/rest/api/2/issue/1/comment/1', { body: 'A' }, comment, { ...comment, body: { type: 'doc' } }],
  ],
};

const wrongRequests = {
  'Jira Cloud': [
    ['without a field that it needs', 'POST', '/rest/api/3/issue/bulkfetch', { fields: ['status'] }],
    ['with a value of another type', 'POST', '/rest/api/3/search/jql', { maxResults: 'all' }],
    ['with a field that is Data Center\'s', 'POST', '/rest/api/3/search/jql', { startAt: 50 }],
    ['with a parameter that is Data Center\'s', 'GET', `/rest/software/1.0${issues}&startAt=50`],
    ['with a state that no sprint has', 'GET', sprints.replace('active', 'open')],
    ['with an order that comments have not', 'GET', '/rest/api/3/issue/1/comment?orderBy=author'],
    ['to a board that is no number', 'GET', `/rest/software/1.0${issues.replace('1', 'one')}`],
  ],
  'Jira Data Center': [
    ['with a document for a text', 'POST', '/rest/api/2/issue/1/comment', { body: { type: 'doc', version: 1, content: [] } }],
    ['with a value that is none of those', 'POST', '/rest/api/2/issue/1/comment', { body: 'A', visibility: { type: 'person', value: 'Ann' } }],
    ['with a field that is Cloud\'s', 'POST', '/rest/api/2/search', { nextPageToken: 'A' }],
    ['with a parameter that is Cloud\'s', 'PUT', '/rest/api/2/issue/1/comment/1?notifyUsers=false', { body: 'A' }],
    ['with a state that no sprint has', 'GET', sprints.replace('active', 'open')],
  ],
};

const gone = {
  'Jira Cloud': [['POST', '/rest/api/3/search'], ['GET', '/rest/api/2/search'], ['GET', '/rest/agile/1.0/board/1/backlog'], ['DELETE', '/rest/api/3/mypermissions']],
  'Jira Data Center': [['POST', '/rest/api/2/search/jql'], ['POST', '/rest/api/2/issue/bulkfetch'], ['GET', '/rest/software/1.0/board/1/backlog']],
};

for (const [name, edition] of Object.entries(editions)) {
  describe(`A request to ${name}`, { skip }, () => {
    let jira;
    let proxy;

    before(async () => {
      jira = read(edition);
      proxy = await startProxy(jira.tracker, { authorization: edition.account.JIRA_PAT ? 'Bearer A' : 'Basic QTpC' });
    });
    after(async () => {
      await proxy?.stop();
      jira?.close();
    });

    for (const [method, path, body, right, wrong] of pairs[name]) {
      const request = { method, path, body };
      test(`by ${method} ${path.split('?')[0]} that is right and rightly answered is let pass`, async () => {
        assert.deepEqual(await proxy.problemsOf(request, { status: 200, body: right }), []);
        assert.deepEqual(jira.judge.requestProblems(sent(request)), []);
        assert.deepEqual(jira.judge.answerProblems(sent(request), received(200, right)), []);
      });
      test(`by ${method} ${path.split('?')[0]} that is wrongly answered is refused`, async () => {
        assert.notDeepEqual(jira.judge.answerProblems(sent(request), received(200, wrong)), []);
      });
    }

    for (const [what, method, path, body] of wrongRequests[name]) {
      test(`${what} is refused`, async () => {
        const request = { method, path, body };
        assert.notDeepEqual([...(await proxy.problemsOf(request, { status: 404, body: refusal })), ...jira.judge.requestProblems(sent(request))], []);
      });
    }

    test('with nobody\'s account is refused', async () => {
      const request = { method: 'GET', path: sprints, headers: { authorization: '' } };
      assert.notDeepEqual(await proxy.problemsOf(request, { status: 200, body: { ...page, isLast: true, values: [] } }), []);
    });
    test('that is wrongly answered is refused by the proxy, too', async () => {
      assert.notDeepEqual(await proxy.problemsOf({ method: 'GET', path: sprints }, { status: 200, body: { ...page, values: {} } }), []);
    });
    test('that Jira refuses is answered with the reasons', () => {
      const request = { method: 'GET', path: sprints };
      assert.deepEqual(jira.judge.answerProblems(request, received(404, refusal)), []);
      assert.notDeepEqual(jira.judge.answerProblems(request, received(404, { message: 'No.' })), []);
      assert.notDeepEqual(jira.judge.answerProblems(request, received(418, refusal)), []);
    });
    for (const [method, path] of gone[name]) {
      test(`by ${method} ${path} is unknown`, () => {
        assert.deepEqual([jira.judge.operationOf({ method, path }), jira.undescribedOf({ method, path })], [undefined, undefined]);
      });
    }
  });
}

const sent = ({ method, path, body }) => ({ method, path, body: JSON.stringify(body) });
const received = (status, body) => ({ status, contentType: 'application/json', body: JSON.stringify(body) });
