// Judges GraphQL texts and answers by GitHub's published schema.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, executeSync, extendSchema, getOperationAST, GraphQLError, isObjectType, parse, typeFromAST, validate } from 'graphql';

const extension = readFileSync(new URL('github-extension.graphql', import.meta.url), 'utf8');

// The published text breaks small rules of the language itself, which are not ours to judge.
export const schema = extendSchema(buildSchema(published.idl, { assumeValidSDL: true }), parse(extension));

// Without this, anything passes as one of GitHub's own leaf types.
const forms = {
  DateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  Date: /^\d{4}-\d\d-\d\d$/,
  URI: /^https?:\/\/\S+$/,
};
for (const [name, form] of Object.entries(forms)) {
  schema.getType(name).serialize = (value) => {
    if (typeof value !== 'string' || !form.test(value)) {
      throw new GraphQLError(`${JSON.stringify(value)} is no ${name}`);
    }

    return value;
  };
}

/** What is wrong with a request's text: nothing, when the list is empty. */
export function textProblems(text) {
  try {
    return validate(schema, parse(text)).map((error) => error.message);
  } catch (error) {
    return [error.message];
  }
}

/**
 * What is wrong with an answer to a request. The request is executed with the answer as the world: every field asked for must be there and of its
 * type, and nothing else may be there.
 */
export function answerProblems({ query, variables, operationName }, answer) {
  const document = parse(query);
  const problems = [...errorProblems(answer.errors)];
  const unknown = Object.keys(answer).filter((key) => !['data', 'errors', 'extensions'].includes(key));
  if (unknown.length > 0) {
    problems.push(`the answer has ${unknown.join(', ')}`);
  }

  if (answer.data === undefined || answer.data === null) {
    return answer.errors ? problems : [...problems, 'there is neither data nor an error'];
  }

  const told = new Set((answer.errors ?? []).map((error) => (error.path ?? []).join('.')));
  const result = executeSync({
    schema,
    document,
    rootValue: answer.data,
    variableValues: variables,
    operationName,
    fieldResolver: (source, _, __, info) => source[info.path.key],
    typeResolver: (value, _, info, abstract) => typeOf(value, info, abstract, document),
  });
  // What an error of the answer speaks of is null there, as it should be.
  problems.push(...(result.errors ?? []).filter((error) => !told.has((error.path ?? []).join('.'))).map(({ path, message }) => `${path?.join('.') ?? ''}: ${message}`));
  if (problems.length === 0) {
    try {
      assert.deepEqual(plain(result.data), answer.data);
    } catch (error) {
      problems.push(`more or less than was asked for: ${error.message}`);
    }
  }

  return problems;
}

/** The name of the operation of a request. */
export const operationOf = ({ query, operationName }) => getOperationAST(parse(query), operationName)?.name?.value;

function* errorProblems(errors) {
  if (errors !== undefined && !(Array.isArray(errors) && errors.length > 0)) {
    yield 'errors is no list with something in it';
    return;
  }

  for (const error of errors ?? []) {
    if (typeof error.message !== 'string') {
      yield 'an error has no message';
    }

    if (error.path !== undefined && !Array.isArray(error.path)) {
      yield 'the path of an error is no list';
    }
  }
}

// An answer need not say of what type an object is. It is of that one for which exactly these fields were asked.
function typeOf(value, info, abstract, document) {
  if (typeof value.__typename === 'string') {
    return value.__typename;
  }

  const present = Object.keys(value).sort().join();
  const fitting = schema.getPossibleTypes(abstract).find((type) => [...keysAsked(info.fieldNodes, type, document)].sort().join() === present);
  if (!fitting) {
    throw new GraphQLError(`no type of ${abstract.name} has just these fields: ${present}`);
  }

  return fitting.name;
}

function keysAsked(nodes, type, document, keys = new Set()) {
  for (const selection of nodes.flatMap((node) => node.selectionSet?.selections ?? [])) {
    if (selection.kind === 'Field') {
      keys.add(selection.alias?.value ?? selection.name.value);
      continue;
    }

    const fragment = selection.kind === 'InlineFragment'
      ? selection
      : document.definitions.find((definition) => definition.kind === 'FragmentDefinition' && definition.name.value === selection.name.value);
    const condition = fragment.typeCondition && typeFromAST(schema, fragment.typeCondition);
    if (!condition || (isObjectType(condition) ? condition === type : schema.isSubType(condition, type))) {
      keysAsked([fragment], type, document, keys);
    }
  }

  return keys;
}

// Results have no prototype, which deepEqual would mind.
const plain = (value) => JSON.parse(JSON.stringify(value));
