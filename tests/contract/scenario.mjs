// Runs the connector against the fake, and keeps every request and answer.
import { record } from './recorder.mjs';
import { run, startFake, startPrism } from './programs.mjs';

/** All that the connector can ask of GitHub, as it was sent and answered. */
export async function exchangesOfScenario() {
  const fake = await startFake();
  try {
    const prism = await startPrism(fake.address);
    try {
      const recorder = await record({ graphQl: fake.address, rest: prism.address });
      try {
        return { ...(await connector(recorder.address)), exchanges: recorder.exchanges };
      } finally {
        recorder.close();
      }
    } finally {
      await prism.stop();
    }
  } finally {
    await fake.stop();
  }
}

const connector = (address) => run(
  'dotnet',
  ['test', '--no-build', 'tests/ReadinessCheck.Connectors.Tests', '--filter', 'FullyQualifiedName~GitHubContractTests'],
  { READINESS_CONTRACT_GITHUB: address },
);
