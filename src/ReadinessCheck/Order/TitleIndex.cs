namespace ReadinessCheck.Order;

/// <summary>
/// Finds titles, and parts of them that are unmistakable: at least two telling words that stand side by side in the title of one item alone.
/// </summary>
internal sealed class TitleIndex
{
    private static readonly Owner Several = new("", 0);

    // "Password for a single note": common words may stand between telling ones.
    private const int MostBetween = 4;

    private readonly Dictionary<(string First, string Second), Owner> _pairs = [];

    /// <summary>Takes in an item's title.</summary>
    public void Add(string key, string title)
    {
        string[] telling = [.. Words.Of(title).Where(word => word.IsTelling).Select(word => word.Folded)];
        Owner owner = new(key, telling.Length - 1);
        foreach ((string, string) pair in telling.Zip(telling.Skip(1)).Distinct())
        {
            _pairs[pair] = _pairs.ContainsKey(pair) ? Several : owner;
        }
    }

    /// <summary>Finds the titles that a text names, in the order of their places.</summary>
    /// <param name="words">The words of the text.</param>
    public List<Mention> Find(IReadOnlyList<Word> words)
    {
        List<Mention> found = [];
        int at = 0;
        while (Next(words, at) is { } first)
        {
            int last = first;
            int pairs = 0;
            Owner? owner = null;
            while (Next(words, last + 1) is { } next && next - last <= MostBetween
                && _pairs.TryGetValue((words[last].Folded, words[next].Folded), out Owner? of) && of != Several && (owner ?? of) == of)
            {
                owner = of;
                pairs++;
                last = next;
            }

            if (owner is not null)
            {
                found.Add(new Mention(owner.Key, words[first].Start, words[last].End, IsWhole: pairs >= owner.Pairs));
            }

            at = Math.Max(last, first + 1);
        }

        return found;
    }

    private static int? Next(IReadOnlyList<Word> words, int at)
    {
        while (at < words.Count && !words[at].IsTelling)
        {
            at++;
        }

        return at < words.Count ? at : null;
    }

    /// <summary>A title, or a part of one, in a text.</summary>
    /// <param name="Key">The item whose title it is.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends, exclusive.</param>
    /// <param name="IsWhole">Whether all of the title's telling words are there.</param>
    internal readonly record struct Mention(string Key, int Start, int End, bool IsWhole);

    private sealed record Owner(string Key, int Pairs);
}
