using System.Text.Json;
using ReadinessCheck.Connectors.Files;
using ReadinessCheck.Connectors.Files.Json;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Connectors.SecondReader.Batches;

/// <summary>Reads the answers to <see cref="BatchRequest"/>s, as OpenAI's batches give them, into a cache: in any order, some missing, some failed.</summary>
/// <param name="cache">Where they go.</param>
public sealed class BatchAnswers(AnswerCache cache)
{
    // A file of something else is told so after a few lines; a damaged one is read to its end.
    private const int MostInVain = 5;

    private int _kept;
    private int _failed;
    private int _refused;
    private int _malformed;
    private long _input;
    private long _output;

    /// <summary>Reads a file of answers, or of errors.</summary>
    /// <param name="fileOrDash">A file, or <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> reads; it is not closed.</param>
    /// <param name="cancellationToken">Ends the reading; what was read by then is kept.</param>
    /// <returns>What became of them.</returns>
    /// <exception cref="InputException">The file cannot be read, or holds nothing of the kind.</exception>
    public async Task<BatchImport> ReadAsync(string fileOrDash, Stream standardInput, CancellationToken cancellationToken)
    {
        bool isPiped = fileOrDash == FileSources.StandardInput;
        string name = isPiped ? "standard input" : fileOrDash;
        await using RecognizedText text = await RecognizedText.OfAsync(
            name, isPiped ? standardInput : FileSources.OpenFile(fileOrDash), ownsStream: !isPiped, cancellationToken);
        List<BacklogEntry.Unreadable> problems = [];
        await foreach (JsonItem line in new JsonItems(name).ReadLinesAsync(text.Reader, cancellationToken))
        {
            if ((line.Problem ?? Take(line.Element)) is { } problem)
            {
                problems.Add(new BacklogEntry.Unreadable(line.Place.ToString(), problem));
            }

            if (problems.Count == MostInVain && Answers == 0)
            {
                throw new InputException(
                    $"The first {MostInVain} lines of '{name}' are no answers to what 'second-reader export' wrote, and the rest was not read. {problems[0].Place}: {problems[0].Problem}");
            }
        }

        return Answers > 0 || problems.Count > 0
            ? new BatchImport(_kept, _failed, _refused, _malformed, problems) { InputTokens = _input, OutputTokens = _output }
            : throw new InputException($"'{name}' is empty: the output of a batch is expected, one JSON object a line.");
    }

    private int Answers => _kept + _failed + _refused + _malformed;

    // Returns what is wrong with a line that is no answer to a request of ours.
    private string? Take(JsonElement line)
    {
        if (!BatchRequest.TryParse(line.Text("custom_id"), out BatchRequest? request))
        {
            return "It has no 'custom_id' that 'second-reader export' wrote: give the output of a batch that was made of its file.";
        }

        JsonElement response = line.Get("response");
        bool isDone = response.Get("status_code") is { ValueKind: JsonValueKind.Number } status && status.TryGetInt32(out int code) && code is >= 200 and < 300;
        JsonElement usage = response.Get("body").Get("usage");
        _input += Tokens(usage.Get("prompt_tokens"));
        _output += Tokens(usage.Get("completion_tokens"));
        JsonElement choices = response.Get("body").Get("choices");
        JsonElement choice = choices.ValueKind == JsonValueKind.Array ? choices.EnumerateArray().FirstOrDefault() : default;
        JsonElement message = choice.Get("message");
        if (!isDone || message.ValueKind != JsonValueKind.Object)
        {
            _failed++;
        }
        else if (message.Get("refusal").ValueKind == JsonValueKind.String || choice.Text("finish_reason") == "content_filter")
        {
            _refused++;
        }
        else if (choice.Text("finish_reason") == "length" || !AnswerForm.TryRead(message.Text("content"), request.Questions, out _))
        {
            _malformed++;
        }
        else
        {
            cache.Add(request.Key, message.Text("content"));
            _kept++;
        }

        return null;
    }

    private static long Tokens(JsonElement count) => count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out int tokens) ? Math.Max(tokens, 0) : 0;
}

/// <summary>What became of a file of answers.</summary>
/// <param name="Kept">The answers that were taken in.</param>
/// <param name="Failed">The requests that failed.</param>
/// <param name="Refused">The requests that the model declined.</param>
/// <param name="Malformed">The answers that were not in the form that was asked for.</param>
/// <param name="Problems">Lines that are no answers to requests of ours.</param>
public sealed record BatchImport(int Kept, int Failed, int Refused, int Malformed, IReadOnlyList<BacklogEntry.Unreadable> Problems)
{
    /// <summary>The tokens that were sent, as far as the answers tell.</summary>
    public long InputTokens { get; init; }

    /// <summary>The tokens that were answered.</summary>
    public long OutputTokens { get; init; }

    /// <summary>Whether every line was an answer that was taken in.</summary>
    public bool IsWhole => Failed + Refused + Malformed + Problems.Count == 0;
}
