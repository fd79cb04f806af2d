namespace ReadinessCheck.Order;

/// <summary>Finds the items that a passage names.</summary>
/// <param name="known">What references can mean.</param>
/// <param name="titles">The titles that can be meant.</param>
internal sealed class MentionFinder(KnownItems known, TitleIndex titles)
{
    // A space, a bracket and a dash fit between a key and its title.
    private const int Beside = 3;

    private readonly List<Word> _words = [];

    /// <summary>Finds the names of other items in a passage, in the order of their places.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="item">The item whose passage it is; neither it nor its parent is found.</param>
    public List<ItemMention> Find(OrderPassage passage, ItemOrder item)
    {
        List<Word> words = _words;
        Words.Read(passage.Text, words);
        List<ItemMention> mentions = [];
        foreach (WrittenReference reference in passage.References)
        {
            if (known.Find(reference, item) is { } other && !IsParent(other, item))
            {
                mentions.Add(Widened(new ItemMention(other, reference.Start, reference.End, MentionCertainty.Reference), words));
            }
        }

        foreach (TitleIndex.Mention title in titles.Find(words))
        {
            bool stands = title.Key != item.Key
                && !mentions.Exists(mention => mention.Start < title.End && title.Start < mention.End)
                && !passage.HasCode(title.Start, title.End);
            if (stands && known.Find(title.Key) is { } other && !IsParent(other, item))
            {
                mentions.Add(new ItemMention(
                    other, title.Start, title.End, title.IsWhole ? MentionCertainty.WholeTitle : MentionCertainty.PartOfTitle));
            }
        }

        mentions.Sort((a, b) => a.Start.CompareTo(b.Start));
        return mentions;
    }

    private static bool IsParent(KnownItems.Known other, ItemOrder item) =>
        string.Equals(other.Key, item.Parent, StringComparison.OrdinalIgnoreCase);

    // "#52 Export", "the Export (#52)": words of the title beside the key belong to the name.
    private static ItemMention Widened(ItemMention mention, List<Word> words)
    {
        HashSet<uint> title = Words.SetOf(mention.Item.Title);
        if (title.Count == 0)
        {
            return mention;
        }

        int end = mention.End;
        int reach = end;
        for (int i = words.FindIndex(word => word.Start >= mention.End);
            i >= 0 && i < words.Count && words[i].Start - reach <= Beside && title.Contains(words[i].Hash);
            i++)
        {
            reach = words[i].End;
            end = words[i].IsTelling ? reach : end;
        }

        int start = mention.Start;
        reach = start;
        for (int i = words.FindLastIndex(word => word.End <= mention.Start);
            i >= 0 && reach - words[i].End <= Beside && title.Contains(words[i].Hash);
            i--)
        {
            reach = words[i].Start;
            start = words[i].IsTelling ? reach : start;
        }

        return mention with { Start = start, End = end };
    }
}
