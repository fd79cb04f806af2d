using System.Text;
using System.Text.Json;

namespace ReadinessCheck.Benchmarks;

/// <summary>A made-up backlog of any length, the same for the same length: half-ready items with headings, lists and a code block.</summary>
internal static class GeneratedBacklog
{
    private const int Seed = 20;

    private static readonly string[] Titles = ["Refund a card without the bank", "Print labels from the packing table", "Warn before the draft is lost", "Move invoices to the new ledger"];

    private static readonly string[] Sentences =
    [
        "Support agents retype the address on every call because the form forgets it.",
        "Fourteen tickets a week are about this, and each takes a quarter of an hour.",
        "We looked at vouchers and left them out, since half of them expire unused.",
        "Gift cards are not part of this; only one shop sells them.",
        "We know it worked when fewer than two tickets a week mention refunds.",
        "It has to be there before the summer sale, for the bank closes its form on 1 June.",
        "The page opens with the last customer, see `Cart.Restore` in v2.3.1 (e.g. after a reload).",
        "Nobody has asked for this yet, as far as we know.",
    ];

    /// <summary>Makes items with a key, a kind, a title and a Markdown body of about 1,000 characters.</summary>
    public static IEnumerable<BacklogItem> Items(int count)
    {
        Random random = new(Seed);
        for (int number = 1; number <= count; number++)
        {
            yield return new BacklogItem
            {
                Key = $"SHOP-{number}",
                Kind = (ItemKind)random.Next((int)ItemKind.Epic),
                Title = Titles[random.Next(Titles.Length)],
                Body = Body(random),
            };
        }
    }

    /// <summary>Writes an item as a line of the own form.</summary>
    public static string ToLine(BacklogItem item) =>
        $$"""{"id":"{{item.Key}}","kind":"{{ItemKinds.Noun(item.Kind)}}","title":"{{item.Title}}","body":"{{JsonEncodedText.Encode(item.Body)}}"}""";

    private static string Body(Random random)
    {
        StringBuilder body = new("## Why\n\n");
        for (int sentence = 0; sentence < 6; sentence++)
        {
            body.Append(Sentences[random.Next(Sentences.Length)]).Append(' ');
        }

        body.Append("\n\n## What\n\n");
        for (int item = 0; item < 5; item++)
        {
            body.Append("- ").Append(Sentences[random.Next(Sentences.Length)]).Append('\n');
        }

        return body.Append("\n```\nat Cart.Restore(Session session) in Cart.cs:line 12\n```\n").ToString();
    }
}
