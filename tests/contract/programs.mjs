// The programs that take part: the fake tracker, the validating proxy, and the one that is judged.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const root = fileURLToPath(new URL('../..', import.meta.url));
const prism = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');

/** Starts a fake tracker: "github", "jira-cloud" or "jira-datacenter". */
export async function startFake(kind) {
  const started = await start('dotnet', ['run', '--no-build', '--project', 'tests/ReadinessCheck.Fakes', '--', kind], /^(http:\S+)/m);
  return { address: started.match[1], stop: started.stop };
}

/** Starts the proxy that lets only requests pass which the description in a file allows. */
export async function startPrism(description, upstream) {
  const port = await freePort();
  const parameters = [prism, 'proxy', description, upstream, '-h', '127.0.0.1', '-p', String(port), '--errors'];
  const started = await start(process.execPath, parameters, /Prism is listening on (http:\S+)/);
  return { address: started.match[1], stop: started.stop };
}

/** Runs a program to its end. */
export async function run(command, parameters, environment) {
  const program = spawn(command, parameters, { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = listen(program);
  const [code] = await once(program, 'close');
  return { code, output: said.text };
}

async function start(command, parameters, sign) {
  const program = spawn(command, parameters, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = listen(program);
  const match = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => give(reject, new Error(`${command} did not start in time: ${said.text}`)), 60_000);
    const give = (settle, value) => {
      clearTimeout(timer);
      settle(value);
    };
    said.onText = () => sign.test(said.text) && give(resolve, sign.exec(said.text));
    program.once('error', (error) => give(reject, error));
    program.once('exit', (code) => give(reject, new Error(`${command} ended with ${code}: ${said.text}`)));
  }).catch((error) => {
    program.kill();
    throw error;
  });
  return {
    match,
    stop: async () => {
      if (program.exitCode === null) {
        program.kill();
        await once(program, 'exit');
      }
    },
  };
}

function listen(program) {
  const said = { text: '', onText: () => {} };
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding('utf8').on('data', (part) => {
      said.text += part;
      said.onText();
    });
  }

  return said;
}

// Prism cannot choose a port by itself.
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
