using ReadinessCheck.Text;

namespace ReadinessCheck.Criteria;

/// <summary>
/// A team's own words: what its headings and fields mean, which phrases answer a question and which answer none. They say how a text is read and
/// never what it lacks: below a heading of the team's own, too, the text has to carry the answer. Immutable.
/// </summary>
public sealed class TeamWords
{
    private const int LongestHeading = 80;

    private readonly Dictionary<string, string> _headings = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Phrase[]> _counted = new(StringComparer.Ordinal);
    private readonly Phrase[] _discounted;

    /// <summary>Makes a team's words.</summary>
    /// <param name="headings">By a criterion's id, the headings under which its question is answered. Case, marks and emoji around them do not matter.</param>
    /// <param name="fields">The ids of the criteria whose questions a field of the tracker answers: what stands in <c>field:ID</c>.</param>
    /// <param name="counted">By a criterion's id, the phrases that answer its question: a sentence with one carries it.</param>
    /// <param name="discounted">The phrases with which a sentence answers nothing.</param>
    /// <exception cref="ArgumentException">An id is that of no criterion, or a phrase or heading has no letter and no digit.</exception>
    public TeamWords(
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headings = null,
        IReadOnlyCollection<string>? fields = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? counted = null,
        IReadOnlyList<string>? discounted = null)
    {
        foreach ((string criterion, IReadOnlyList<string> written) in headings ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            foreach (string heading in written)
            {
                _headings[Named(FoldHeading(heading), heading)] = CanonicalHeadings.Of(Known(criterion));
            }
        }

        foreach (string criterion in fields ?? [])
        {
            _fields[RelatedText.FieldPrefix + criterion] = CanonicalHeadings.Of(Known(criterion));
        }

        foreach ((string criterion, IReadOnlyList<string> written) in counted ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            if (written.Count > 0)
            {
                _counted[Known(criterion)] = [.. written.Select(ToPhrase)];
            }
        }

        _discounted = [.. (discounted ?? []).Select(ToPhrase)];
    }

    /// <summary>None: everything is read as it stands.</summary>
    public static TeamWords None { get; } = new();

    private bool ReadsAnew => _headings.Count > 0 || _fields.Count > 0 || _discounted.Length > 0;

    /// <summary>Takes from a heading what does not tell it from others: the marks and emoji around it, and double white space.</summary>
    /// <param name="heading">The heading.</param>
    /// <returns>What is left of it, in its own case; empty where it has no letter and no digit.</returns>
    public static string FoldHeading(string heading)
    {
        int start = 0;
        int end = heading.Length;
        while (start < end && !char.IsLetterOrDigit(heading, start))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(heading, end - 1))
        {
            end--;
        }

        return Phrase.Of(heading[start..end]).Text;
    }

    /// <summary>Gives an item's text as these words make it be read; the same text where they change nothing.</summary>
    internal ItemText Read(ItemText text) => ReadsAnew ? text.With(Read) : text;

    /// <summary>Whether any phrase answers a question.</summary>
    internal bool CountsFor(string criterion) => _counted.ContainsKey(criterion);

    /// <summary>Gives the phrase in a sentence that answers a question, where what stands before it does not deny it; null where there is none.</summary>
    internal string? CountedIn(string sentence, string criterion, Func<string, int, bool> isDenied) =>
        _counted[criterion].FirstOrDefault(phrase => phrase.In(sentence).Any(at => !isDenied(sentence, at)))?.Text;

    /// <summary>Gives the phrase with which a sentence answers nothing; null where there is none.</summary>
    /// <param name="sentence">The sentence, with white space folded.</param>
    public string? DiscountedIn(string sentence) => _discounted.FirstOrDefault(phrase => phrase.In(sentence).Any())?.Text;

    private Passage Read(Passage passage)
    {
        string text = passage.Text;
        string? heading = HeadingOf(passage.Heading);
        if (passage.Kind == PassageKind.Heading)
        {
            text = HeadingOf(text) ?? text;
        }
        else if (text[..Math.Min(text.Length, LongestHeading)].IndexOf(':') is > 0 and var colon && HeadingOf(text[..colon]) is { } lead)
        {
            // The label in front of the sentence, or alone on its line.
            heading = colon + 1 < text.Length ? lead : heading;
            text = lead + text[colon..];
        }

        heading ??= passage.Heading.Length == 0 ? _fields.GetValueOrDefault(passage.Source.Where) : null;
        Mask mask = passage.Mask == Mask.None && DiscountedIn(passage.Text) is not null ? Mask.Discounted : passage.Mask;
        return heading is null && mask == passage.Mask && ReferenceEquals(text, passage.Text) ? passage : passage.Read(mask, text, heading ?? passage.Heading);
    }

    private string? HeadingOf(string heading) =>
        _headings.Count > 0 && heading.Length is > 0 and <= LongestHeading ? _headings.GetValueOrDefault(FoldHeading(heading)) : null;

    private static Phrase ToPhrase(string written) => Phrase.Of(Named(written, written));

    private static string Named(string name, string written) => name.Any(char.IsLetterOrDigit)
        ? name
        : throw new ArgumentException($"'{written}' has no letter and no digit.", nameof(written));

    private static string Known(string criterion) => CriterionIds.All.Contains(criterion)
        ? criterion
        : throw new ArgumentException($"'{criterion}' is no criterion.", nameof(criterion));
}
