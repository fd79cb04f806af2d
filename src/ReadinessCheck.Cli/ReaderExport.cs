using ReadinessCheck.Connectors.SecondReader;
using ReadinessCheck.Connectors.SecondReader.Batches;
using ReadinessCheck.Connectors.SecondReader.Redaction;
using ReadinessCheck.Reporting;
using ReadinessCheck.SecondReader;

namespace ReadinessCheck.Cli;

/// <summary>Writes what would be put to the second reader and is not known yet.</summary>
/// <param name="checker">Says what to put to it.</param>
/// <param name="cache">What is known.</param>
/// <param name="options">The model.</param>
/// <param name="redact">Whether personal data and secrets are replaced.</param>
internal sealed class ReaderExport(ReadinessChecker checker, AnswerCache cache, ModelOptions options, bool redact)
{
    /// <summary>Writes the requests about a source's items.</summary>
    /// <param name="source">The source.</param>
    /// <param name="scope">What to put to the reader.</param>
    /// <param name="next">About how many items at most; null for all.</param>
    /// <param name="output">Where to write; left open.</param>
    /// <param name="progress">Is told of every entry.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="InputException">The model has no name, or the source cannot be read.</exception>
    public async Task<Exported> RunAsync(
        IBacklogSource source, ReaderScope scope, int? next, TextWriter output, IProgress<BacklogEntry> progress, CancellationToken cancellationToken)
    {
        ModelReader.CheckName(options);
        (int items, int written, int sure, int untrusted, bool isWhole) = (0, 0, 0, 0, true);

        // Items of the same text share an answer.
        HashSet<string> asked = [];
        await foreach (BacklogEntry entry in source.ReadAsync(cancellationToken))
        {
            progress.Report(entry);
            isWhole &= entry is not BacklogEntry.Unreadable;
            if (entry is not BacklogEntry.Item { Value: var item })
            {
                continue;
            }

            items++;
            if (checker.Ask(item, scope, redact ? Redactor.For(item).Redact : null) is not { } request)
            {
                sure++;
            }
            else if (!request.MayBeSent)
            {
                untrusted++;
            }
            else if (LineOf(request) is { } line && asked.Add(line.Id))
            {
                await output.WriteAsync($"{line.Line(request.Page, options)}\n".AsMemory(), cancellationToken);
                written++;
            }

            if (items == next)
            {
                break;
            }
        }

        return new Exported(items, written, items - written - sure - untrusted, isWhole) { Untrusted = untrusted };
    }

    // Null where every answer is known.
    private BatchRequest? LineOf(ReaderRequest request)
    {
        string key = request.Page.KeyFor(options.Model);
        Dictionary<string, QuestionAnswer> answers = cache.Find(key, request.Questions);
        string[] open = [.. request.Questions.Where(question => !answers.ContainsKey(question))];
        return open.Length == 0 ? null : new BatchRequest(key, open);
    }
}

/// <summary>What was written.</summary>
/// <param name="Items">The items read.</param>
/// <param name="Written">The requests written.</param>
/// <param name="Known">The items whose answers are known, or asked for with another item of the same text.</param>
/// <param name="IsWhole">Whether everything could be read.</param>
internal sealed record Exported(int Items, int Written, int Known, bool IsWhole)
{
    /// <summary>The items that order their reader about, and are written to nobody.</summary>
    public int Untrusted { get; init; }

    public override string ToString()
    {
        int sure = Items - Written - Known - Untrusted;
        string orders = Untrusted > 0 ? $", and {Untrusted} left out, for ordering the reader about" : "";
        return $"{Enumeration.Count(Written, "request")} written; {Enumeration.Count(Items, "item")} read, {Known} of which are known already{(Untrusted > 0 ? "," : " and")} {sure} not chosen{orders}.";
    }
}
