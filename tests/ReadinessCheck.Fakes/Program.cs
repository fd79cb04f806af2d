using System.Globalization;
using ReadinessCheck.Fakes.GitHub;
using ReadinessCheck.Fakes.Jira;
using ReadinessCheck.Fakes.OpenAi;

// A tracker on loopback with a sample backlog, or a model, to try the program against. It runs until it is interrupted.
if (args is not ["github" or "jira-cloud" or "jira-datacenter" or "openai", ..])
{
    await Console.Error.WriteLineAsync("Which fake? Say: github [PORT [BACKLOG]], jira-cloud [PORT], jira-datacenter [PORT] or openai [PORT]");
    return 2;
}

int port = args is [_, var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 0;
if (args[0] == "github")
{
    await using FakeGitHub gitHub = await FakeGitHub.StartAsync(port);
    gitHub.Clock = TimeProvider.System;
    if (args is [_, _, var backlog])
    {
        FakeBacklog.Fill(gitHub, await File.ReadAllTextAsync(backlog));
    }
    else
    {
        FakeSample.Fill(gitHub);
    }

    Console.WriteLine(gitHub.Address);
    Console.WriteLine($"""
        Point the checker at it:
          export GITHUB_TOKEN={FakeGitHub.Token} GITHUB_API_URL={gitHub.Address} GITHUB_GRAPHQL_URL={gitHub.Address}graphql
          readiness-check check github:{FakeNodes.Repository} --project 7
        """);
    await gitHub.UntilInterruptedAsync();
    return 0;
}

if (args[0] == "openai")
{
    await using FakeOpenAi openAi = await FakeOpenAi.StartAsync(port);
    openAi.Clock = TimeProvider.System;
    openAi.Reply = FakeReplies.Sample;
    Console.WriteLine(openAi.Endpoint);
    Console.WriteLine($"""
        A stand-in that understands nothing: of every item it takes the first sentence for a weak business reason, and finds nothing else.
        It answers as OpenAI does at {openAi.Endpoint}/chat/completions, to the model {FakeOpenAi.Model} and the key {FakeOpenAi.Key}.
        """);
    await openAi.UntilInterruptedAsync();
    return 0;
}

await using FakeJira jira = await FakeJira.StartAsync(args[0] == "jira-cloud" ? FakeEdition.Cloud : FakeEdition.DataCenter, port);
jira.Clock = TimeProvider.System;
FakeJiraSample.Fill(jira);
Console.WriteLine(jira.Address);
Console.WriteLine($"""
    Point the checker at it:
      export JIRA_BASE_URL={jira.Address} {(jira.IsCloud ? $"JIRA_USER_EMAIL={FakeJira.Email} JIRA_API_TOKEN={FakeJira.ApiToken}" : $"JIRA_PAT={FakeJira.Pat}")}
      readiness-check check jira:board/1
    """);
await jira.UntilInterruptedAsync();
return 0;
