// The REST operations that the program may use. Any other one is unknown to the validating proxy, which answers it with 404.
const comments = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const comment = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

export const operations = [
  ['post', comments],
  ['patch', comment],
  ['delete', comment],
  ['post', `${comment}/reactions`],
  ['get', '/repos/{owner}/{repo}/collaborators/{username}/permission'],
];
