using CsCheck;
using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Order;

/// <summary>What holds for every backlog, however it is written.</summary>
public sealed class OrderPropertyTests
{
    private const int Items = 8;

    // What an item can say of another one; {0} is the reference.
    private static readonly string[] Sayings =
    [
        "Before {0}, because the auditors look at it.",
        "More urgent than {0}: it loses data.",
        "Depends on {0}.",
        "Waits for {0}.",
        "After {0}.",
        "Blocks {0}.",
        "Needed for {0}.",
        "{0} cannot start until this is in.",
        "{0} depends on this.",
        "{0} can wait.",
        "See {0}.",
        "Same form as in {0}.",
        "Does not block {0}.",
        "Must this come before {0}?",
    ];

    private static readonly string[] Others =
    [
        "",
        "Every week of waiting costs us 40 support hours.",
        "Must be live by 1 June 2026, when the new tax rate applies.",
        "Due: 1 May 2026",
        "It has three columns.",
    ];

    // The first is how a number is written alone; all are of the same item.
    private static readonly Func<int, string>[] Writings =
    [
        number => $"#{number}",
        number => $"GH-{number}",
        number => $"acme/ledger#{number}",
        number => $"https://github.com/acme/ledger/issues/{number}",
        number => $"[#{number}](https://github.com/acme/ledger/issues/{number})",
    ];

    private static readonly Gen<(int Other, int Saying, int Body)[]> AnyBacklog =
        Gen.Select(Gen.Int[0, Items - 1], Gen.Int[0, Sayings.Length - 1], Gen.Int[0, Others.Length - 1]).Array[Items];

    // Numbers of one and of two figures.
    private static readonly Gen<int> AnyFirstNumber = Gen.Int[1, 60];

    [Fact]
    public void The_answer_does_not_depend_on_how_references_are_written() => Gen.Select(AnyBacklog, AnyFirstNumber).Sample(
        (said, first) =>
        {
            SomeBacklog.Checked[] found = [.. Writings.Select(writing => SomeBacklog.Check(Written(said, first, writing)))];

            Assert.All(found.Skip(1), other =>
            {
                Assert.Equal(found[0].Disagreements, other.Disagreements);
                Assert.Equal(found[0].Order.Items.Select(Facts), other.Order.Items.Select(Facts));
                Assert.Equal(found[0].Coverage, other.Coverage);
            });
        },
        iter: 150);

    [Fact]
    public void The_answer_does_not_depend_on_the_letters_of_a_key() => AnyBacklog.Sample(
        said =>
        {
            IEnumerable<BacklogEntry> Keyed(string prefix, Func<string, string> writing) => said.Select((says, i) => SomeBacklog.Item(
                $"{prefix}-{100 + i}", Body(says, i, writing($"{prefix}-{100 + says.Other}"))));

            string[] first = SomeBacklog.Check(Keyed("LED", key => key)).Disagreements;
            string[] linked = SomeBacklog.Check(Keyed("LED", key => $"[{key}](https://acme.atlassian.net/browse/{key})")).Disagreements;
            string[] other = SomeBacklog.Check(Keyed("Z9_X", key => $"https://acme.atlassian.net/browse/{key}")).Disagreements;

            Assert.Equal(first, linked);
            Assert.Equal(first, other.Select(found => found.Replace("Z9_X", "LED", StringComparison.Ordinal)));
        },
        iter: 150);

    [Fact]
    public void Two_strangers_that_change_places_far_away_change_nothing_for_the_others() => Gen.Select(AnyBacklog, Gen.Bool).Sample(
        (said, above) =>
        {
            IEnumerable<BacklogEntry> backlog = Written(said, 10, Writings[0]);
            BacklogEntry[] gap = [.. Enumerable.Range(1, 4).Select(i => SomeBacklog.Item($"#90{i}", "It has two columns.", $"Gap {i}"))];
            BacklogEntry[] strangers = [SomeBacklog.Item("#801", "The logo is green.", "Logo"), SomeBacklog.Item("#802", "The footer is too small.", "Footer")];
            IEnumerable<BacklogEntry> With(IEnumerable<BacklogEntry> two) => above ? [.. two, .. gap, .. backlog] : [.. backlog, .. gap, .. two];

            SomeBacklog.Checked before = SomeBacklog.Check(With(strangers));
            SomeBacklog.Checked after = SomeBacklog.Check(With(strangers.Reverse()));

            Assert.Equal(before.Disagreements, after.Disagreements);
            Assert.Equal(before.Coverage.Where(IsOfBacklog), after.Coverage.Where(IsOfBacklog));
            Assert.Equal(Questions(before), Questions(after));
        },
        iter: 150);

    [Fact]
    public void Where_references_are_keys_it_does_not_matter_whether_texts_are_kept() => AnyBacklog.Sample(
        said =>
        {
            SomeBacklog.Checked kept = SomeBacklog.Check(SomeOrder.Today, keepTexts: true, Written(said, 10, Writings[0]));
            SomeBacklog.Checked forgotten = SomeBacklog.Check(SomeOrder.Today, keepTexts: false, Written(said, 10, Writings[0]));

            Assert.Equal(kept.Disagreements, forgotten.Disagreements);
            Assert.Equal(kept.Coverage, forgotten.Coverage);
        },
        iter: 150);

    [Fact]
    public void A_backlog_that_is_read_twice_is_answered_twice_the_same() => AnyBacklog.Sample(
        said => Assert.Equal(Questions(SomeBacklog.Check(Written(said, 10, Writings[0]))), Questions(SomeBacklog.Check(Written(said, 10, Writings[0])))),
        iter: 50);

    [Fact]
    public void Every_circle_that_is_planted_is_found_once() =>
        Gen.Select(Gen.Int[2, 5].Array[1, 4], Gen.Int[0, 2], Gen.Int).Sample(
            (lengths, strangers, seed) =>
            {
                // Circles of these lengths and single items in between, all in a random order of the backlog.
                int count = lengths.Sum() + strangers;
                int[] places = [.. Enumerable.Range(0, count)];
                new Random(seed).Shuffle(places);
                Dictionary<int, int> goesBefore = [];
                List<string> planted = [];
                int at = 0;
                foreach (int length in lengths)
                {
                    int[] circle = places[at..(at + length)];
                    at += length;
                    int highest = Array.IndexOf(circle, circle.Min());
                    int[] rotated = [.. circle[highest..], .. circle[..highest]];
                    planted.Add($"{(length == 2 ? DisagreementKind.Contradiction : DisagreementKind.Circle)} {string.Join(' ', rotated.Select(Key))}");
                    for (int i = 0; i < length; i++)
                    {
                        goesBefore[rotated[i]] = rotated[(i + 1) % length];
                    }
                }

                SomeBacklog.Checked found = SomeBacklog.Check(Enumerable.Range(0, count).Select(place => SomeBacklog.Item(
                    Key(place), goesBefore.TryGetValue(place, out int next) ? string.Format(null, Sayings[place % 2], Key(next)) : "The logo is green.")));

                Assert.Equal(planted.Order(StringComparer.Ordinal), found.Disagreements.Order(StringComparer.Ordinal));
            },
            iter: 150);

    [Fact]
    public void A_backlog_in_the_order_that_it_asks_for_does_not_disagree() => Gen.Select(Gen.Int[0, Items - 1].Array[Items], Gen.Int[0, 1].Array[Items]).Sample(
        (others, sayings) => Assert.Empty(SomeBacklog.Check(Enumerable.Range(0, Items).Select(i =>
            others[i] == i ? SomeBacklog.Item(Key(i), "The logo is green.")
            : others[i] > i ? SomeBacklog.Item(Key(i), string.Format(null, Sayings[sayings[i]], Key(others[i])))
            : SomeBacklog.Item(Key(i), $"Depends on {Key(others[i])}."))).Disagreements),
        iter: 150);

    private static IEnumerable<BacklogEntry> Written((int Other, int Saying, int Body)[] said, int first, Func<int, string> writing) =>
        said.Select((says, i) => SomeBacklog.Item($"#{first + i}", Body(says, i, writing(first + says.Other)), $"Item number {Spelt[i]}"));

    private static string Body((int Other, int Saying, int Body) says, int own, string reference) =>
        (says.Other == own ? "It is blue." : Sayings[says.Saying].Replace("{0}", reference, StringComparison.Ordinal)) + "\n\n" + Others[says.Body];

    private static readonly string[] Spelt = ["one", "two", "three", "four", "five", "six", "seven", "eight"];

    private static string Key(int place) => $"#{place + 11}";

    private static bool IsOfBacklog(string coverage) =>
        !coverage.StartsWith("#80", StringComparison.Ordinal) && !coverage.StartsWith("#90", StringComparison.Ordinal);

    private static IEnumerable<string?> Questions(SomeBacklog.Checked found) =>
        found.Verdicts.Where(verdict => IsOfBacklog(verdict.Item.Key))
            .SelectMany(verdict => verdict.Findings.Select(finding => $"{verdict.Item.Key} {finding.Level} {finding.Question}"));

    private static string Says(OrderedItem item) =>
        $"{item.Key}: {string.Join(' ', item.Names)}; {string.Join(' ', item.Says.Select(said => $"{said.First}>{said.Later} {said.Kind}"))}";

    private static string Facts(OrderedItem item) => string.Join(
        "; ",
        Says(item),
        string.Join(' ', item.Reasons.Select(reason => $"{reason.Kind} {string.Join(' ', reason.Names)} {reason.By:yyyy-MM-dd}")),
        $"{item.Due:yyyy-MM-dd}");
}
