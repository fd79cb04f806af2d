using System.Globalization;
using ReadinessCheck.Fakes.GitHub;

// "github [PORT]": a GitHub on loopback with a sample backlog, to try the program against. It runs until it is interrupted.
if (args is not ["github", .. var rest])
{
    await Console.Error.WriteLineAsync("Which fake? Say: github [PORT]");
    return 2;
}

await using FakeGitHub fake = await FakeGitHub.StartAsync(rest is [var port] ? int.Parse(port, CultureInfo.InvariantCulture) : 0);
fake.Clock = TimeProvider.System;
FakeSample.Fill(fake);
Console.WriteLine(fake.Address);
Console.WriteLine($"""
    Point the checker at it:
      export GITHUB_TOKEN={FakeGitHub.Token} GITHUB_API_URL={fake.Address} GITHUB_GRAPHQL_URL={fake.Address}graphql
      readiness-check check github:{FakeNodes.Repository} --project 7
    """);
await fake.UntilInterruptedAsync();
return 0;
