using ReadinessCheck.Text;

namespace ReadinessCheck.Tests.SecondReader;

/// <summary>An item with one of everything that a page shows or withholds.</summary>
internal static class LaidOut
{
    private const string Body =
        """
        # Why

        <!-- Write nothing here -->
        Borrowers queue. The desk is **closed** on Mondays, see [the plan](https://example.org/plan).

        - First. And its second sentence.
          - Below `id`
            - Deepest
        - [x] Ticked
        - [ ] Open

        1. One
        2. Two

        > The queue is long. It grows.

        | Branch | Loans |
        | --- | --- |
        | Kiel | 30 |

        ```
        SELECT * FROM loans;
        ```

        2026-03-01 12:00:00 ERROR Loans failed at 10.0.0.1
        2026-03-01 12:00:01 ERROR Loans failed at 10.0.0.1
        2026-03-01 12:00:02 ERROR Loans failed at 10.0.0.1

        ## Expected outcome

        [Describe what will be different]

        Nobody queues.
        """;

    public static BacklogItem Item { get; } = new()
    {
        Key = "LIB-7",
        Kind = ItemKind.Story,
        Title = "Lend books  without the desk",
        Body = Body,
        Parent = "LIB-1",
        People = ["maria.rossi"],
        Related =
        [
            new("parent:LIB-1", "Self service for all branches.", Markup.Markdown),
            new("field:business-value", "High", Markup.Plain),
            new("comment", "I agree.\n\nSo do we.", Markup.Markdown, "maria.rossi", DateTimeOffset.UnixEpoch),
            new("comment", "/readiness skip", Markup.Markdown, "maria.rossi"),
            new("comment", "It is late.", Markup.Markdown, "maria.rossi"),
            new("elsewhere", "More.", Markup.Plain),
        ],
    };
}
