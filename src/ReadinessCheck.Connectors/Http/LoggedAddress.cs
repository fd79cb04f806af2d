using ReadinessCheck.Text;

namespace ReadinessCheck.Connectors.Http;

/// <summary>Writes the address of a request so that it can stand in a log: without what may be a secret, or an item's text.</summary>
internal static class LoggedAddress
{
    private const string Cut = "…";

    // What says how much is asked for, and by which question. A value of any other name is not told.
    private static readonly HashSet<string> Told = new(StringComparer.OrdinalIgnoreCase)
    {
        "jql", "fields", "state", "startAt", "maxResults", "orderBy", "projectKey", "permissions", "notifyUsers", "page", "per_page",
    };

    /// <summary>Writes an address.</summary>
    /// <param name="address">The address; null where there is none.</param>
    /// <param name="secret">What must not be told.</param>
    public static string Of(Uri? address, Secret secret)
    {
        if (address is not { IsAbsoluteUri: true })
        {
            return "(no address)";
        }

        string path = address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return CutAtToken(secret.Redact(path)) + Query(address.Query, secret);
    }

    private static string Query(string query, Secret secret) => query.Length <= 1
        ? ""
        : $"?{string.Join('&', query[1..].Split('&').Select(parameter => Parameter(parameter, secret)))}";

    private static string Parameter(string parameter, Secret secret)
    {
        string name = parameter.Split('=')[0];

        // As it was meant and not as it is escaped, for people to read.
        return Told.Contains(name) ? CutAtToken(secret.Redact(Uri.UnescapeDataString(parameter))) : $"{CutAtToken(secret.Redact(name))}={Cut}";
    }

    // What follows the beginning of a token may be part of it.
    private static string CutAtToken(string text) => TokenSigns.Token().Match(text) is { Success: true } token ? text[..token.Index] + Cut : text;
}
