// Runs the connector against a fake, and keeps every request and answer.
import { record } from './recorder.mjs';
import { run, startFake, startPrism } from './programs.mjs';

/**
 * All that the connector can ask of a tracker, as it was sent and answered, and then a check of a board with posting, twice. Gives how the programs ended
 * and what passed meanwhile.
 */
export async function scenario({ fake: kind, descriptions, proxyFor, connector, check }) {
  const closing = [];
  try {
    const fake = await startFake(kind);
    closing.push(fake.stop);
    const proxies = [];
    for (const description of descriptions) {
      proxies.push(await startPrism(description, fake.address));
      closing.push(proxies.at(-1).stop);
    }

    const recorder = await record((request) => (proxies[proxyFor(request)] ?? fake).address);
    closing.push(recorder.close);

    const exchangesOf = async (program) => {
      const before = recorder.exchanges.length;
      return { ...(await program(recorder.address)), exchanges: recorder.exchanges.slice(before) };
    };
    const runTests = (address) => {
      const { tests, environment } = connector(address);
      return run('dotnet', ['test', '--no-build', 'tests/ReadinessCheck.Connectors.Tests', '--filter', `FullyQualifiedName~${tests}`], environment);
    };
    const runCheck = (address) => {
      const { parameters, environment } = check(address);
      const command = ['run', '--no-build', '--project', 'src/ReadinessCheck.Cli', '--', 'check', ...parameters, '--next', '3', '--post'];
      return run('dotnet', command, environment);
    };
    return { connector: await exchangesOf(runTests), first: await exchangesOf(runCheck), second: await exchangesOf(runCheck) };
  } finally {
    for (const close of closing.reverse()) {
      await close();
    }
  }
}
