using System.Net;
using System.Text.Json;
using ReadinessCheck.Connectors.Files.Json;

namespace ReadinessCheck.Connectors.Jira;

/// <summary>An answer of Jira.</summary>
/// <param name="Status">HTTP's status.</param>
/// <param name="Body">Its body; empty for none.</param>
internal sealed record JiraReply(HttpStatusCode Status, string Body)
{
    /// <summary>How deep an answer may be nested: what people nest in a document is nested in it four times as deep.</summary>
    public const int DeepestNesting = 512;

    private readonly JsonElement _root = Parse(Body);

    /// <summary>Whether Jira refuses the account until somebody solves its riddle in a browser.</summary>
    public bool IsCaptcha { get; init; }

    /// <summary>Where the answer leads instead; null when it is none that leads elsewhere.</summary>
    public Uri? Location { get; init; }

    /// <summary>Whether the body is an object or a list of JSON, and no page for people.</summary>
    public bool IsJson => _root.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    /// <summary>Whether the request was carried out.</summary>
    public bool IsDone => Status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.NoContent;

    /// <summary>Why Jira refuses, in its own words; empty when it says nothing.</summary>
    public string Complaint
    {
        get
        {
            IEnumerable<string> messages = _root.Get("errorMessages").Members().Select(message => message.Text());
            IEnumerable<string> fields = _root.Get("errors") is { ValueKind: JsonValueKind.Object } errors ? errors.EnumerateObject().Select(error => error.Value.Text()) : [];
            string[] all = [.. messages.Concat(fields).Where(text => text.Length > 0)];
            return all.Length > 0 ? string.Join(' ', all) : _root.Text("message", "errorMessage");
        }
    }

    /// <summary>Gives a text or number of its JSON; empty when there is none of that name, or no JSON.</summary>
    public string Value(string name) => _root.Text(name);

    private static JsonElement Parse(string body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = DeepestNesting });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
