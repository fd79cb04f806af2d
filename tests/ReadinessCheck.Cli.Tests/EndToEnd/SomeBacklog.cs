namespace ReadinessCheck.Cli.Tests.EndToEnd;

/// <summary>Lines of backlogs in our own form.</summary>
internal static class SomeBacklog
{
    public const string Bare = """{"id":"SHOP-1","kind":"task","title":"Add index to orders table","body":""}""";

    public const string Done = """{"id":"SHOP-3","kind":"story","title":"Print labels","body":"","status":"Done"}""";

    public const string Ready =
        """{"id":"SHOP-2","kind":"story","title":"Refund a card without calling the bank","body":"Support agents cannot refund a card themselves, because the bank's form asks for a paper slip; users wait nine days.\n\nFourteen support tickets a week are about this, and each costs us revenue.\n\nWe chose this instead of vouchers, because half of them expire. Out of scope: gift cards, which only one shop sells.\n\nAgents will be able to refund in one call. We know it worked when there are fewer than two tickets a week about refunds; that number should be seen in March.\n\nThis comes before SHOP-9, because it blocks the summer sale: the deadline is 1 June, when the bank closes its form."}""";
}
