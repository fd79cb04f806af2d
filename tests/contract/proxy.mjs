import { createServer } from 'node:http';
import { once } from 'node:events';
import { record } from './recorder.mjs';
import { proxyProblems } from './rest.mjs';
import { startPrism } from './programs.mjs';

/** Starts the validating proxies of a tracker, before a server that answers what it is told. */
export async function startProxy({ descriptions, proxyFor }, headers) {
  let answer;
  const upstream = createServer((_, outgoing) => outgoing.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body)));
  upstream.listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  const proxies = [];
  for (const description of descriptions) {
    proxies.push(await startPrism(description, `http://127.0.0.1:${upstream.address().port}`));
  }

  const recorder = await record((request) => proxies[proxyFor(request)].address);
  return {
    problemsOf: async ({ method, path, body, headers: own }, given) => {
      answer = given;
      await fetch(new URL(path, recorder.address), { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers, ...own } });
      const exchange = recorder.exchanges.at(-1);
      return proxyProblems(exchange.request, exchange.answer);
    },
    stop: async () => {
      recorder.close();
      await Promise.all(proxies.map(({ stop }) => stop()));
      upstream.close();
    },
  };
}
