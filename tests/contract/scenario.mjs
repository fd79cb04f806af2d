// Runs the connector against the fake, and keeps every request and answer.
import { record } from './recorder.mjs';
import { run, startFake, startPrism } from './programs.mjs';

// The fake knows no other.
const token = 'ghp_SecretOfTheTests0123456789abcdefABCD';

/**
 * All that the connector can ask of GitHub, as it was sent and answered, and then a check of a board with posting, twice. Gives how the programs ended and
 * what passed meanwhile.
 */
export async function scenario() {
  const closing = [];
  try {
    const fake = await startFake();
    closing.push(fake.stop);
    const prism = await startPrism(fake.address);
    closing.push(prism.stop);
    const recorder = await record({ graphQl: fake.address, rest: prism.address });
    closing.push(recorder.close);

    const exchangesOf = async (program) => {
      const before = recorder.exchanges.length;
      return { ...(await program(recorder.address)), exchanges: recorder.exchanges.slice(before) };
    };
    return { connector: await exchangesOf(connector), first: await exchangesOf(check), second: await exchangesOf(check) };
  } finally {
    for (const close of closing.reverse()) {
      await close();
    }
  }
}

const connector = (address) => run(
  'dotnet',
  ['test', '--no-build', 'tests/ReadinessCheck.Connectors.Tests', '--filter', 'FullyQualifiedName~GitHubContractTests'],
  { READINESS_CONTRACT_GITHUB: address },
);

const check = (address) => run(
  'dotnet',
  [
    'run', '--no-build', '--project', 'src/ReadinessCheck.Cli', '--',
    'check', 'github:example/field-service', '--project', '7', '--next', '3', '--post',
  ],
  { GITHUB_TOKEN: token, GITHUB_API_URL: address, GITHUB_GRAPHQL_URL: new URL('graphql', address).href },
);
