using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReadinessCheck.Criteria;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.SecondReader.Batches;

/// <summary>A request as OpenAI's batches take it: one line of JSON Lines.</summary>
/// <param name="Key">What is asked about, <see cref="ReaderPage.KeyFor"/>.</param>
/// <param name="Questions">The ids of the questions.</param>
/// <remarks>https://platform.openai.com/docs/guides/batch</remarks>
public sealed record BatchRequest(string Key, IReadOnlyList<string> Questions)
{
    // No part of an HTML page, so letters of every script stay readable.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>By what the answer is found again: it needs neither the order nor the file of the requests.</summary>
    public string Id => $"{Key}.{string.Concat(Questions.Select(question => CriterionIds.All.TakeWhile(id => id != question).Count()))}";

    /// <summary>Reads an id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="request">What was asked; null where it is no id of ours.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? id, [NotNullWhen(true)] out BatchRequest? request)
    {
        string[] parts = id?.Split('.') ?? [];
        bool isOurs = parts is [{ Length: ReaderPage.KeyLength }, { Length: > 0 and <= 5 } digits]
            && parts[0].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            && digits.All(digit => digit >= '0' && digit - '0' < CriterionIds.All.Count)
            && digits.Distinct().Count() == digits.Length;
        request = isOurs ? new BatchRequest(parts[0], [.. parts[1].Select(digit => CriterionIds.All[digit - '0'])]) : null;
        return isOurs;
    }

    /// <summary>Writes the request.</summary>
    /// <param name="page">The item.</param>
    /// <param name="options">The model.</param>
    /// <returns>The line, without its line break.</returns>
    /// <exception cref="ArgumentException">The item orders its reader about, and may not be sent.</exception>
    public string Line(ReaderPage page, ModelOptions options) => page.HasOrders ? throw new ArgumentException("The item may not be sent.", nameof(page)) : new JsonObject
    {
        ["custom_id"] = Id,
        ["method"] = "POST",
        ["url"] = "/v1/chat/completions",
        ["body"] = new JsonObject
        {
            ["model"] = options.Model,
            ["max_completion_tokens"] = options.MaxOutput,
            ["messages"] = new JsonArray(
                Message("system", ReaderPrompt.Instructions),
                Message("user", ReaderPrompt.Ask(page, Questions, ReaderPrompt.NewBoundary()))),
            ["response_format"] = new JsonObject
            {
                ["type"] = "json_schema",
                ["json_schema"] = new JsonObject { ["name"] = ReaderPrompt.SchemaName, ["strict"] = true, ["schema"] = ReaderPrompt.Schema(Questions) },
            },
        },
    }.ToJsonString(Readable);

    private static JsonObject Message(string role, string content) => new() { ["role"] = role, ["content"] = content };
}
