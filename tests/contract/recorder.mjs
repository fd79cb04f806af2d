// A proxy that keeps what passes.
import { createServer, request as send } from 'node:http';
import { once } from 'node:events';

/** Starts it on a free loopback port, given what says of a request's method and path to which address it goes on. */
export async function record(targetOf) {
  const exchanges = [];
  const server = createServer(async (incoming, outgoing) => {
    try {
      const requestBody = await text(incoming);
      const target = targetOf({ method: incoming.method, path: incoming.url });
      const { authorization, ...headers } = incoming.headers;
      const forwarded = send(new URL(incoming.url, target), { method: incoming.method, headers: { ...incoming.headers, host: new URL(target).host } });
      forwarded.end(requestBody);
      const [answer] = await once(forwarded, 'response');
      const body = await text(answer);
      exchanges.push({
        request: { method: incoming.method, path: incoming.url, headers, body: requestBody, isAuthorized: Boolean(authorization) },
        answer: { status: answer.statusCode, contentType: answer.headers['content-type'], headers: answer.headers, body },
      });
      const { 'transfer-encoding': _, ...kept } = answer.headers;
      outgoing.writeHead(answer.statusCode, kept).end(body);
    } catch (error) {
      // Whoever asked sees a cut connection, as without a proxy.
      outgoing.destroy(error);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { exchanges, address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function text(stream) {
  const parts = [];
  for await (const part of stream) {
    parts.push(part);
  }

  return Buffer.concat(parts).toString('utf8');
}
