namespace ReadinessCheck.Training;

/// <summary>Splits items so that no project and no contrast group stands on both sides.</summary>
internal static class Folds
{
    /// <summary>Gives each item the number of its fold: the largest group goes to the emptiest fold first.</summary>
    public static int[] Split(IReadOnlyList<EncodedItem> items, int count, int seed)
    {
        var random = new Random(seed);
        IGrouping<string, EncodedItem>[] groups = [.. items.GroupBy(item => item.Source.Group).OrderBy(group => group.Key, StringComparer.Ordinal)];
        random.Shuffle(groups);
        Dictionary<string, int> foldOf = [];
        int[] load = new int[count];
        foreach (IGrouping<string, EncodedItem> group in groups.OrderByDescending(group => group.Count()))
        {
            int emptiest = Array.IndexOf(load, load.Min());
            load[emptiest] += group.Count();
            foldOf[group.Key] = emptiest;
        }

        return [.. items.Select(item => foldOf[item.Source.Group])];
    }
}
