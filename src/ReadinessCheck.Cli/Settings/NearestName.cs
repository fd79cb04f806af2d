using System.Text.RegularExpressions;

namespace ReadinessCheck.Cli.Settings;

/// <summary>Finds the name that somebody meant.</summary>
internal static partial class NearestName
{
    private const int LeastBeginning = 3;

    /// <summary>Writes a name the way ours are written: <c>failOn</c>, <c>fail_on</c>, <c>Fail on</c> → <c>fail-on</c>.</summary>
    public static string Kebab(string name) => Seam().Replace(name.Trim(), "-").ToLowerInvariant();

    /// <summary>Gives the name that is written nearly like another one, or that has a word which begins like it.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="names">The right names.</param>
    /// <returns>One of the names; null when none is near.</returns>
    public static string? Of(string written, IReadOnlyCollection<string> names)
    {
        string kebab = Kebab(written);
        (string? name, int distance) = names.Select(name => ((string?)name, Distance(kebab, name))).DefaultIfEmpty((null, int.MaxValue)).MinBy(near => near.Item2);

        // Where more than a third of the letters differ, something else was meant.
        return distance <= Math.Max(1, kebab.Length / 3) ? name : names.FirstOrDefault(each => HasWordLike(kebab, each));
    }

    /// <summary>Says the nearest name, or all where none is near, to go behind a sentence.</summary>
    public static string Hint(string written, IReadOnlyCollection<string> names) => Of(written, names) is { } nearest
        ? $"did you mean '{nearest}'?"
        : $"known are {string.Join(", ", names)}.";

    private static bool HasWordLike(string kebab, string name) =>
        kebab.Length >= LeastBeginning && name.Split('-').Any(word => word.StartsWith(kebab, StringComparison.Ordinal));

    // Letters put in, left out, changed, or two exchanged, each counting one (Damerau and Levenshtein's optimal string alignment).
    private static int Distance(string one, string other)
    {
        int[,] cost = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            for (int j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                int changed = cost[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(changed, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
                }
            }
        }

        return cost[one.Length, other.Length];
    }

    [GeneratedRegex(@"(?<=[a-z0-9])(?=[A-Z])|[_.\s]+")]
    private static partial Regex Seam();
}
