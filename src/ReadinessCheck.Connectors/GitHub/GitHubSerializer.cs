using System.Text.Json;
using Octokit.Internal;

namespace ReadinessCheck.Connectors.GitHub;

/// <summary>Lets Octokit's connection write and read our own payloads, without reflection.</summary>
internal sealed class GitHubSerializer : IJsonSerializer
{
    public string Serialize(object item) => JsonSerializer.Serialize(item, item.GetType(), GitHubJson.Default);

    public T Deserialize<T>(string json) => (T)JsonSerializer.Deserialize(json, typeof(T), GitHubJson.Default)!;
}
