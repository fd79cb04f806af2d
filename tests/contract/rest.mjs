// Judges REST answers by GitHub's OpenAPI description; requests are judged by the proxy.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

export const descriptionPath = new URL('github-rest.json', import.meta.url);
const description = strict(JSON.parse(readFileSync(descriptionPath, 'utf8')));

// GitHub describes these of some operations only, and answers them to any: a missing right, a comment that is gone.
const anywhere = { 403: '#/components/responses/forbidden', 404: '#/components/responses/not_found', 410: '#/components/responses/gone' };

// "strict" would refuse OpenAPI's own keywords, such as "example".
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
addFormats(ajv);
ajv.addSchema({ $id: 'github', ...description });

/** The operation that a request calls, as "post /repos/{owner}/…"; undefined when GitHub has none such, or the program should not use it. */
export function operationOf({ method, path }) {
  const verb = method.toLowerCase();
  const [bare] = path.split('?');
  // "/issues/comments/{comment_id}" also looks like "/issues/{issue_number}/comments" with other names: literal parts go first.
  const fitting = Object.keys(description.paths).filter((template) => description.paths[template][verb] && expression(template).test(bare));
  const [template] = fitting.sort((one, other) => one.split('{').length - other.split('{').length);
  return template && `${verb} ${template}`;
}

/** What the validating proxy found wrong with a request: nothing, when the list is empty. */
export function requestProblems(request, { contentType, headers, body }) {
  const violations = JSON.parse(headers['sl-violations'] ?? '[]').filter(({ location }) => location[0] === 'request');
  const refused = contentType?.startsWith('application/problem+json') ? [body] : [];
  return [...violations.map((violation) => JSON.stringify(violation)), ...refused].map((problem) => `${request.method} ${request.path}: ${problem}`);
}

/** What is wrong with an answer: nothing, when the list is empty. */
export function answerProblems(request, { status, contentType, body }) {
  const operation = operationOf(request);
  if (!operation) {
    return [`there is no ${request.method} ${request.path}`];
  }

  const [verb, template] = operation.split(' ');
  const { responses } = description.paths[template][verb];
  const place = ['paths', template, verb, 'responses', status];
  const shared = responses[status]?.$ref ?? (responses[status] ? undefined : anywhere[status]);
  const [answer, at] = shared ? [resolve(shared), shared.slice(2).split('/')] : [responses[status], place];
  if (!answer) {
    return [`${operation} is not described to answer ${status}`];
  }

  if (!answer.content) {
    return body === '' ? [] : [`${operation} answers ${status} without a body`];
  }

  const [type] = (contentType ?? '').split(';');
  if (!answer.content[type]) {
    return [`${operation} answers ${status} as ${Object.keys(answer.content).join(' or ')}, not as ${type}`];
  }

  const pointer = [...at, 'content', type, 'schema'].map((part) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1')));
  const validate = ajv.getSchema(`github#/${pointer.join('/')}`);
  return validate(JSON.parse(body)) ? [] : validate.errors.map((error) => `${error.instancePath || 'the body'} ${error.message} ${JSON.stringify(error.params)}`);
}

const expression = (template) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);

function resolve(reference) {
  return reference.slice(2).split('/').reduce((node, part) => node[part], description);
}

// OpenAPI 3.0 says "nullable" where JSON Schema says "or null". And its objects may have any other field: real answers may, but a field of the
// fake's that GitHub does not describe is a mistake, at least in spelling. Parts of an "allOf" and the like must let the other parts' fields pass.
function strict(node, isPart = false) {
  if (Array.isArray(node)) {
    return node.map((each) => strict(each, isPart));
  }

  if (!(node instanceof Object)) {
    return node;
  }

  const { nullable, ...schema } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, strict(value, ['allOf', 'anyOf', 'oneOf'].includes(key))]),
  );
  const isWhole = !isPart && !schema.allOf && !schema.anyOf && !schema.oneOf;
  if (isWhole && schema.type === 'object' && schema.properties && schema.additionalProperties === undefined) {
    schema.additionalProperties = false;
  }

  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : 'nullable' in node ? { nullable, ...schema } : schema;
}
