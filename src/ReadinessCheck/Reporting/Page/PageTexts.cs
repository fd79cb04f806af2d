using ReadinessCheck.Criteria;
using ReadinessCheck.Findings;
using ReadinessCheck.Text;

namespace ReadinessCheck.Reporting.Page;

/// <summary>Prepares the texts of an item, as they are written, with what was quoted of them marked.</summary>
internal static class PageTexts
{
    /// <summary>What is longer is cut, in UTF-16 units: nobody reads on in a meeting, and a page of such texts would not open.</summary>
    public const int MostFolded = 20_000;

    // Two comments may say the same at the same time.
    private static readonly IEqualityComparer<TextSource> SameText = ReferenceEqualityComparer.Instance;

    /// <summary>Prepares an item's texts.</summary>
    /// <param name="verdict">The item and what is found in it.</param>
    /// <param name="words">The team's words, as the item was judged by them.</param>
    /// <returns>The description, and whatever else is written: the title only where it was quoted.</returns>
    public static IReadOnlyList<PageText> Of(Verdict verdict, TeamWords words)
    {
        ItemText text = words.Read(ItemText.Of(verdict.Item));
        ILookup<TextSource, TextMark> marks = MarksOf(verdict.Findings, text.Sources).ToLookup(mark => mark.Source, mark => mark.Mark, SameText);
        ILookup<TextSource, Passage> passages = text.Passages.ToLookup(passage => passage.Source, SameText);
        return
        [
            .. text.Sources
                .Where(source => IsShown(source, [.. passages[source]], marks[source].Any()))
                .Select(source => Of(source, [.. marks[source]], [.. StylesOf(passages[source])])),
        ];
    }

    private static PageText Of(TextSource source, TextMark[] marks, TextStyle[] styles) => new(
        PlaceCaption.Of(source.Where, source.Author, source.WrittenAt),
        [
            .. TextFolding.Of(source.Text, marks, source.Where is "title" or "body")
                .Select(part => Of(part, source.Text, marks, styles))
                .Where(part => part.Fold is null || part.Runs.Any(run => !string.IsNullOrWhiteSpace(run.Text))),
        ]);

    private static PagePart Of(FoldedPart part, string text, TextMark[] marks, TextStyle[] styles)
    {
        // Blank lines at the ends of a part would only push it away from its neighbours.
        int start = part.Start;
        int end = part.End;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        string? rest = null;
        if (part.IsFolded && end - start > MostFolded)
        {
            int cut = start + TextCut.AtWord(text.AsSpan(start, end - start), MostFolded);
            rest = $"{Enumeration.Count(end - cut, "more character")} of it are not on this page.";
            end = cut;
        }

        return new PagePart(
            part.IsFolded ? Enumeration.Count(WordsIn(text.AsSpan(part.Start, part.End - part.Start)), "more word") : null,
            TextRuns.Of(text, start, end, marks, styles),
            rest);
    }

    // What the checker wrote itself, and commands to it, say nothing of the item. An empty description is shown to be empty.
    private static bool IsShown(TextSource source, Passage[] passages, bool isQuoted) => source.Where switch
    {
        "title" => isQuoted,
        "body" => true,
        _ => !string.IsNullOrWhiteSpace(source.Text) && !(passages.Length > 0 && passages.All(passage => passage.Mask is Mask.OwnComment or Mask.Command)),
    };

    private static IEnumerable<(TextSource Source, TextMark Mark)> MarksOf(IReadOnlyList<Finding> findings, IReadOnlyList<TextSource> sources)
    {
        foreach (Finding finding in findings.Where(finding => finding.Standing() != Standing.NotAsked))
        {
            foreach (Evidence evidence in finding.Evidence)
            {
                if (sources.FirstOrDefault(source => Holds(source, evidence)) is { } source)
                {
                    yield return (source, new TextMark(evidence.Start, evidence.End, CriterionLabel.Of(finding.Criterion).Word));
                }
            }
        }
    }

    // Several comments have the same place.
    private static bool Holds(TextSource source, Evidence evidence) =>
        source.Where == evidence.Where
        && source.Author == evidence.Author
        && source.WrittenAt == evidence.WrittenAt
        && evidence.Start >= 0 && evidence.End <= source.Text.Length && evidence.Start < evidence.End
        && source.Text.AsSpan(evidence.Start, evidence.End - evidence.Start).SequenceEqual(evidence.Quote);

    // A heading with what makes it one in the markup.
    private static int BeginningOf(Passage passage)
    {
        int start = passage.Start;
        while (passage.Kind == PassageKind.Heading && start > 0 && passage.Source.Text[start - 1] is '#' or '*' or '_' or ' ')
        {
            start--;
        }

        return start;
    }

    private static IEnumerable<TextStyle> StylesOf(IEnumerable<Passage> passages)
    {
        int reached = 0;
        foreach (Passage passage in passages.OrderBy(passage => passage.Start))
        {
            string? style = passage.Kind == PassageKind.Heading ? "heading" : passage.Mask == Mask.None ? null : "aside";
            if (style is not null && passage.Start >= reached && passage.End > passage.Start)
            {
                yield return new TextStyle(Math.Max(reached, BeginningOf(passage)), passage.End, style);
                reached = passage.End;
            }
        }
    }

    private static int WordsIn(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool inWord = false;
        foreach (char character in text)
        {
            bool isSpace = char.IsWhiteSpace(character);
            words += !isSpace && !inWord ? 1 : 0;
            inWord = !isSpace;
        }

        return words;
    }
}
