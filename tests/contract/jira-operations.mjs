// The operations of Jira that the program may use, by the description that knows them.
const issueOperations = (api) => [
  ['get', `${api}/issue/{issueIdOrKey}/comment`],
  ['post', `${api}/issue/{issueIdOrKey}/comment`],
  ['put', `${api}/issue/{issueIdOrKey}/comment/{id}`],
  ['delete', `${api}/issue/{issueIdOrKey}/comment/{id}`],
  ['get', `${api}/issue/{issueIdOrKey}/properties/{propertyKey}`],
  ['put', `${api}/issue/{issueIdOrKey}/properties/{propertyKey}`],
];
const siteOperations = (api) => [
  ['get', `${api}/serverInfo`],
  ['get', `${api}/myself`],
  ['get', `${api}/field`],
];
const boardOperations = [
  ['get', '/rest/agile/1.0/board'],
  ['get', '/rest/agile/1.0/board/{boardId}'],
  ['get', '/rest/agile/1.0/board/{boardId}/configuration'],
  ['get', '/rest/agile/1.0/board/{boardId}/sprint'],
];
const listOperations = (api) => [
  ['get', `${api}/board/{boardId}/backlog`],
  ['get', `${api}/board/{boardId}/issue`],
  ['get', `${api}/board/{boardId}/sprint/{sprintId}/issue`],
];

// The descriptions leave these out, so that nothing validates them: they go to the fake as they are.
const undescribed = (api) => [
  ['get', `${api}/mypermissions`],
  ['get', `${api}/project/{projectIdOrKey}/role`],
  ['get', `${api}/project/{projectIdOrKey}/role/{id}`],
  ['get', `${api}/group/member`],
  ['post', '/rest/servicedeskapi/request/{issueIdOrKey}/comment'],
];

export const cloud = {
  platform: [
    ...siteOperations('/rest/api/3'),
    ...issueOperations('/rest/api/3'),
    ['post', '/rest/api/3/search/jql'],
    ['post', '/rest/api/3/issue/bulkfetch'],
  ],
  software: [...boardOperations, ...listOperations('/rest/software/1.0')],
  // An account of Data Center's makes the program ask for that edition first.
  undescribed: [...undescribed('/rest/api/3'), ['get', '/rest/api/2/serverInfo']],
};

export const dataCenter = {
  whole: [
    ...siteOperations('/rest/api/2'),
    ...issueOperations('/rest/api/2'),
    ['post', '/rest/api/2/search'],
    ...boardOperations,
    ...listOperations('/rest/agile/1.0'),
  ],
  undescribed: [...undescribed('/rest/api/2'), ['get', '/rest/api/3/serverInfo']],
};

/** Those that only ask, though by POST. */
export const questions = ['post /rest/api/3/search/jql', 'post /rest/api/3/issue/bulkfetch', 'post /rest/api/2/search'];
