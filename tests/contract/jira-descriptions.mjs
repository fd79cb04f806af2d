// Atlassian's descriptions of Jira, which are no part of the project. Where they say what no Jira does, it is mended here, each place by itself.

const error = '#/components/responses/error';
const page = (more) => {
  const properties = { startAt: { type: 'integer' }, maxResults: { type: 'integer' }, ...more };
  return { type: 'object', required: Object.keys(properties), properties };
};
const list = (items) => ({ type: 'array', items });
const schema = (name) => ({ $ref: `#/components/schemas/${name}` });
const board = '/rest/agile/1.0/board/{boardId}';
const states = { enum: ['future', 'active', 'closed'] };

/** That of the platform's API of Cloud. */
export function mendedPlatform(description) {
  const { schemas } = description.components;
  nameFields(schemas.IssueBean, {
    description: { type: 'object', nullable: true, required: ['type', 'version', 'content'] },
    status: schema('StatusDetails'),
    issuetype: schema('IssueTypeDetails'),
    project: schema('ProjectDetails'),
    fixVersions: list(schema('Version')),
    comment: schema('PageOfComments'),
  });
  return withErrors(description);
}

/** That of the boards' API of Cloud. */
export function mendedSoftware(description) {
  // It says nothing of the answer.
  answerWith(description, `${board}/sprint`, page({ isLast: { type: 'boolean' }, values: list(sprint) }));
  nameStates(description);
  return withErrors(description);
}

/** That of both APIs of Data Center. */
export function mendedDataCenter({ paths, ...rest }) {
  // Its server's address ends with what these paths lack, which the proxy does not heed.
  const description = { ...rest, servers: [], paths: Object.fromEntries(Object.entries(paths).map(([path, operations]) => [`/rest${path}`, operations])) };
  const { schemas } = description.components;
  // It names what a list consists of where it means the list.
  answerWith(description, '/rest/api/2/field', list(schema('FieldBean')));
  answerWith(description, '/rest/agile/1.0/board', page({ isLast: { type: 'boolean' }, total: { type: 'integer' }, values: list(schema('BoardBean')) }));
  answerWith(description, `${board}/sprint`, page({ isLast: { type: 'boolean' }, values: list(schema('SprintBean')) }));
  for (const issues of ['backlog', 'issue', 'sprint/{sprintId}/issue']) {
    answerWith(description, `${board}/${issues}`, schema('SearchResultsBean'));
  }

  // It takes what may be any JSON for an object, or for a text.
  schemas.IssueBean.properties.fields.additionalProperties = {};
  schemas.EntityPropertyBean.properties.value = {};
  description.paths['/rest/api/2/issue/{issueIdOrKey}/properties/{propertyKey}'].put.requestBody.content['application/json'].schema = {};
  nameStates(description);
  // Every issue says what more there is of it.
  schemas.IssueBean.properties.expand = { type: 'string' };
  // It says nothing of the server.
  Object.assign(schemas.ServerInfoBean, serverInfo);
  nameFields(schemas.IssueBean, {
    description: { type: 'string', nullable: true },
    status: schema('StatusJsonBean'),
    project: schema('ProjectJsonBean'),
    comment: schema('CommentsWithPaginationJsonBean'),
  });
  return withErrors(description);
}

/** What any operation may answer: an issue or a comment is gone. */
export const anywhere = { 404: error };

const sprint = {
  type: 'object',
  required: ['id', 'self', 'state', 'name'],
  properties: {
    id: { type: 'integer' },
    self: { type: 'string', format: 'uri' },
    state: states,
    name: { type: 'string' },
    startDate: { type: 'string', format: 'date-time' },
    endDate: { type: 'string', format: 'date-time' },
    completeDate: { type: 'string', format: 'date-time' },
    createdDate: { type: 'string', format: 'date-time' },
    originBoardId: { type: 'integer' },
    goal: { type: 'string' },
  },
};

const serverInfo = {
  required: ['baseUrl', 'version', 'versionNumbers', 'deploymentType'],
  properties: {
    baseUrl: { type: 'string', format: 'uri' },
    version: { type: 'string' },
    versionNumbers: list({ type: 'integer' }),
    deploymentType: { enum: ['Server'] },
    buildNumber: { type: 'integer' },
    buildDate: { type: 'string' },
    databaseBuildNumber: { type: 'integer' },
    serverTime: { type: 'string' },
    scmInfo: { type: 'string' },
    serverTitle: { type: 'string' },
  },
};

// An issue may have any field, and the descriptions leave open what those are that they describe elsewhere.
function nameFields(issue, fields) {
  issue.properties.fields.properties = {
    summary: { type: 'string' },
    labels: list({ type: 'string' }),
    created: { type: 'string', format: 'date-time' },
    duedate: { type: 'string', format: 'date', nullable: true },
    ...fields,
  };
}

// Of the states it is said that they are an object, or any text. They are a list with commas.
function nameStates(description) {
  const parameter = description.paths[`${board}/sprint`].get.parameters.find(({ name }) => name === 'state');
  Object.assign(parameter, { style: 'form', explode: false, schema: list(states) });
}

function answerWith(description, path, answer) {
  description.paths[path].get.responses[200].content['application/json'].schema = answer;
}

// Refusals have a body, of which most of the descriptions know nothing.
function withErrors(description) {
  description.components.responses = {
    error: {
      description: 'An error.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['errorMessages', 'errors'],
            properties: { errorMessages: list({ type: 'string' }), errors: { type: 'object', additionalProperties: { type: 'string' } } },
          },
        },
      },
    },
  };
  for (const { responses } of Object.values(description.paths).flatMap((operations) => Object.values(operations))) {
    for (const [status, response] of Object.entries(responses ?? {})) {
      if (Number(status) >= 400 && !response.content) {
        responses[status] = { $ref: error };
      }
    }
  }

  return description;
}
