// Judges REST requests and answers by a tracker's OpenAPI description, as the validating proxy does, and more strictly.
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

/** The one of some operations that a request calls, as "post /repos/{owner}/…"; undefined when it calls none of them. */
export function operationIn(operations, { method, path }) {
  const [bare] = path.split('?');
  // "/issues/comments/{comment_id}" also looks like "/issues/{issue_number}/comments" with other names: literal parts go first.
  const fitting = operations.filter(([verb, template]) => verb === method.toLowerCase() && expression(template).test(bare));
  const [operation] = fitting.sort(([, one], [, other]) => one.split('{').length - other.split('{').length);
  return operation?.join(' ');
}

/** What the validating proxy found wrong with a request or its answer: nothing, when the list is empty. */
export function proxyProblems(request, { contentType, headers, body }) {
  const violations = JSON.parse(headers['sl-violations'] ?? '[]').filter(({ location }) => location[0] === 'request');
  const refused = contentType?.startsWith('application/problem+json') ? [body] : [];
  return [...violations.map((violation) => JSON.stringify(violation)), ...refused].map((problem) => `${request.method} ${request.path}: ${problem}`);
}

/**
 * What judges requests and answers by a description. Each gives what is wrong: nothing, when the list is empty.
 * @param description The description, with none but the operations that the program uses.
 * @param anywhere The answers that any operation may give, though the description names them with some only: references by their status.
 */
export function judge(description, anywhere) {
  const whole = strict(description);
  // "strict" would refuse OpenAPI's own keywords, such as "example".
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  addFormats(ajv);
  ajv.addSchema({ $id: 'description', ...whole });
  const operations = Object.entries(whole.paths).flatMap(([template, verbs]) => Object.keys(verbs).map((verb) => [verb, template]));
  const operationOf = (request) => operationIn(operations, request);

  // The proxy lets pass what an operation does not know, of which the tracker would make nothing.
  function requestProblems(request) {
    const operation = operationOf(request);
    if (!operation) {
      return [`there is no ${request.method} ${request.path}`];
    }

    const [verb, template] = operation.split(' ');
    const { parameters = [], requestBody } = whole.paths[template][verb];
    const known = parameters.map((parameter) => (parameter.$ref ? at(parameter.$ref.slice(2).split('/')) : parameter).name);
    const strangers = [...new URL(request.path, 'http://tracker').searchParams.keys()].filter((name) => !known.includes(name));
    return [
      ...strangers.map((name) => `${operation} has no parameter ${name}`),
      ...(requestBody ? bodyProblems(['paths', template, verb, 'requestBody', 'content', 'application/json', 'schema'], request.body) : []),
    ];
  }

  function answerProblems(request, { status, contentType, body }) {
    const operation = operationOf(request);
    if (!operation) {
      return [`there is no ${request.method} ${request.path}`];
    }

    const [verb, template] = operation.split(' ');
    const { responses } = whole.paths[template][verb];
    const shared = responses[status]?.$ref ?? (responses[status] ? undefined : anywhere[status]);
    const place = shared ? shared.slice(2).split('/') : ['paths', template, verb, 'responses', status];
    const answer = at(place);
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

    return bodyProblems([...place, 'content', type, 'schema'], body);
  }

  const at = (place) => place.reduce((node, part) => node?.[part], whole);

  function bodyProblems(place, body) {
    const pointer = place.map((part) => encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1')));
    const validate = ajv.getSchema(`description#/${pointer.join('/')}`);
    return validate(JSON.parse(body)) ? [] : validate.errors.map((error) => `${error.instancePath || 'the body'} ${error.message} ${JSON.stringify(error.params)}`);
  }

  return { operationOf, requestProblems, answerProblems };
}

const expression = (template) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);

// OpenAPI 3.0 says "nullable" where JSON Schema says "or null". And its objects may have any other field: real answers may, but a field of the
// fake's, or of a request's, that the tracker does not describe is a mistake, at least in spelling. Parts of an "allOf" and the like must let the other parts' fields pass.
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
  if (isWhole && schema.type === 'object' && schema.properties && !(schema.additionalProperties instanceof Object)) {
    schema.additionalProperties = false;
  }

  return nullable === true ? { anyOf: [schema, { type: 'null' }] } : 'nullable' in node ? { nullable, ...schema } : schema;
}
