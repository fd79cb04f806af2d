namespace ReadinessCheck.Order;

/// <summary>
/// Finds titles, and parts of them that are unmistakable: at least two telling words, and half of the title's, that stand side by side in the
/// title of one item alone.
/// </summary>
internal sealed class TitleIndex
{
    // "Password for a single note": common words may stand between telling ones.
    private const int MostBetween = 3;

    // What stands in more titles than this tells none from the others.
    private const int MostOwners = 8;

    private readonly Dictionary<ulong, List<Owner>> _owners = [];

    /// <summary>Takes in an item's title.</summary>
    public void Add(string key, string title)
    {
        uint[] telling = [.. Words.Of(title).Where(word => word.IsTelling).Select(word => word.Hash)];
        Owner owner = new(key, telling.Length - 1);
        foreach (ulong pair in telling.Zip(telling.Skip(1), Pair).Distinct())
        {
            List<Owner> owners = _owners.TryGetValue(pair, out List<Owner>? known) ? known : _owners[pair] = new(1);
            if (owners.Count <= MostOwners)
            {
                owners.Add(owner);
            }
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
            List<Owner> owners = [];
            while (Next(words, last + 1) is { } next && next - last <= MostBetween
                && Narrow(owners, Pair(words[last].Hash, words[next].Hash)) is { Count: > 0 } narrower)
            {
                owners = narrower;
                pairs++;
                last = next;
            }

            // Two words of a long title are a turn of phrase that many texts have.
            if (TheOne(owners, pairs) is { } owner && (pairs + 1) * 2 > owner.Pairs)
            {
                found.Add(new Mention(owner.Key, words[first].Start, words[last].End, IsWhole: pairs >= owner.Pairs));
            }

            at = Math.Max(last, first + 1);
        }

        return found;
    }

    // Of several titles that go on like this, the one that ends here is meant.
    private static Owner? TheOne(List<Owner> owners, int pairs) =>
        owners.Count == 1 ? owners[0] : owners.Where(owner => owner.Pairs == pairs).Take(2).ToList() is [var whole] ? whole : null;

    private List<Owner> Narrow(List<Owner> owners, ulong pair) =>
        !_owners.TryGetValue(pair, out List<Owner>? with) || with.Count > MostOwners ? []
        : owners.Count == 0 ? with
        : [.. owners.Where(with.Contains)];

    // A backlog of any length is indexed, so two words are kept as the hash of each.
    private static ulong Pair(uint first, uint second) => ((ulong)first << 32) | second;

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
