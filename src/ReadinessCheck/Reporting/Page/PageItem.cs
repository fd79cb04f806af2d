using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;

namespace ReadinessCheck.Reporting.Page;

/// <summary>An item as the page shows it.</summary>
internal sealed record PageItem
{
    /// <summary>Its address within the page.</summary>
    public required string Id { get; init; }

    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Its title; words that say so where it has none.</summary>
    public required string Title { get; init; }

    /// <summary>The type of work in a word; null when it is unknown.</summary>
    public required string? Kind { get; init; }

    /// <summary>Where to open it; null where there is no address, or one of another kind than a web page's.</summary>
    public required string? Url { get; init; }

    /// <summary>What is open, in a few words.</summary>
    public required string State { get; init; }

    /// <summary>The standings of the questions in the order of the columns, with spaces between.</summary>
    public required string Standings { get; init; }

    /// <summary>What to know before anything else; one sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The findings in the order of the columns.</summary>
    public required IReadOnlyList<PageFinding> Cells { get; init; }

    /// <summary>The findings with the gaps first, the most decisive before the others.</summary>
    public required IReadOnlyList<PageFinding> Findings { get; init; }

    /// <summary>Its texts, the quotes in them marked.</summary>
    public required IReadOnlyList<PageText> Texts { get; init; }

    /// <summary>Prepares an item.</summary>
    /// <param name="verdict">What is found in it.</param>
    /// <param name="number">Its place on the page, from 1.</param>
    /// <param name="words">The team's words, as it was judged by them.</param>
    public static PageItem Of(Verdict verdict, int number, TeamWords words)
    {
        BacklogItem item = verdict.Item;
        string id = $"item-{number}";
        string title = VisibleText.Of(item.Title);
        PageFinding[] cells = [.. verdict.Findings.Select(finding => PageFinding.Of(finding, id))];
        Finding[] gaps = [.. verdict.Gaps];
        return new PageItem
        {
            Id = id,
            Key = VisibleText.Of(item.Key),
            Title = title.Length == 0 ? "(no title)" : title,
            Kind = item.Kind == ItemKind.Unknown ? null : ItemKinds.Noun(item.Kind),
            Url = item.Url is { IsAbsoluteUri: true, Scheme: "http" or "https" } url ? url.AbsoluteUri : null,
            State = StateOf(verdict, gaps.Length),
            Standings = string.Join(' ', cells.Select(cell => cell.State.Id)),
            Notes = [.. NotesOf(verdict)],
            Cells = cells,
            Findings =
            [
                .. gaps.Select(gap => cells.First(cell => cell.Criterion == gap.Criterion)),
                .. PageStanding.Legend.SelectMany(standing => cells.Where(cell => cell.State == standing && !gaps.Any(gap => gap.Criterion == cell.Criterion))),
            ],
            Texts = PageTexts.Of(verdict, words),
        };
    }

    private static string StateOf(Verdict verdict, int gaps)
    {
        int Count(Standing standing) => verdict.Findings.Count(finding => finding.Standing() == standing);
        string[] parts = [.. new[]
        {
            gaps > 0 ? Enumeration.Count(gaps, "question to ask", "questions to ask") : null,
            Count(Standing.CouldNotTell) is > 0 and var untold ? $"{untold} not sure" : null,
            Count(Standing.Undetermined) is > 0 and var undetermined ? $"{undetermined} undetermined" : null,
            Count(Standing.Settled) is > 0 and var settled ? $"{settled} settled" : null,
        }.OfType<string>()];
        return parts.Length == 0 ? "ready" : string.Join(", ", parts);
    }

    private static IEnumerable<string> NotesOf(Verdict verdict)
    {
        if (verdict.Noise)
        {
            yield return "The text would fit any other item as it stands.";
        }

        if (ReaderSentences.Of(verdict) is { } read)
        {
            yield return read;
        }
    }
}
