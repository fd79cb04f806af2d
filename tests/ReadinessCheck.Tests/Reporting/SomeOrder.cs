using ReadinessCheck.Order;

namespace ReadinessCheck.Tests.Reporting;

/// <summary>Builds orders; <see cref="Shop"/> is one as a team may have it.</summary>
internal static class SomeOrder
{
    public static BacklogOrder Shop { get; } = new(
        [
            Item("SHOP-412", "Pay with a saved card in one step", Reason(ReasonKind.CostOfDelay)) with
            {
                Says = [Before("SHOP-412", "SHOP-388"), Before("SHOP-412", "SHOP-397")],
            },
            Item("SHOP-388", "Show the delivery date before the basket is paid", By(14, 11), Reason(ReasonKind.Comparison, "SHOP-371")) with
            {
                Says = [Before("SHOP-388", "SHOP-371")],
                Due = new DateOnly(2026, 11, 14),
            },
            Item("SHOP-397", "Refunds without calling the bank", Reason(ReasonKind.Dependency, "SHOP-420"), Reason(ReasonKind.GrowingHarm)) with
            {
                Says = [Blocks("SHOP-397", "SHOP-420")],
            },
            Item("SHOP-371", "Search understands singular and plural"),
            Item("SHOP-420", "Partial refunds for single articles of an order", Reason(ReasonKind.Link, "SHOP-433")) with
            {
                Says = [Link("SHOP-420", "SHOP-433"), Before("SHOP-420", "SHOP-402")],
            },
            Item("SHOP-365", "Invoices carry the VAT number of the buyer's company, also for orders from before the change", By(1, 10)) with
            {
                Due = new DateOnly(2026, 12, 1),
            },
            Item("SHOP-402", "Customers change their address after they have ordered") with { Says = [Before("SHOP-402", "SHOP-433")] },
            Item("SHOP-433", "Returns label on the order page", Reason(ReasonKind.Comparison, "SHOP-420")) with
            {
                Says = [Before("SHOP-433", "SHOP-420"), Blocks("SHOP-433", "SHOP-441")],
            },
            Item("SHOP-377", "Warehouse sees split orders as one", Reason(ReasonKind.CostOfDelay), Reason(ReasonKind.GrowingHarm), Reason(ReasonKind.Dependency)),
            Item("SHOP-441", "Return an article in a shop") with { Says = [Blocks("SHOP-441", "SHOP-450")] },
            Item("SHOP-359", "Gift vouchers can be split over several orders") with { Due = new DateOnly(2026, 10, 20) },
            Item("SHOP-450", "Staff accounts for the shops", Reason(ReasonKind.Other)),
            Item("SHOP-408", "Newsletter consent as the new law has it", By(1, 1, 2027)) with { Due = new DateOnly(2027, 1, 1) },
            Item("SHOP-415", "Basket survives a change of device", Reason(ReasonKind.Comparison, "SHOP-380")) with { Says = [Before("SHOP-415", "SHOP-380")] },
            Item("SHOP-380", "Wish list that can be shared with people who have no account"),
            Item("SHOP-399", "Old product pictures in the new sizes"),
            Item("SHOP-427", "Product pages load within a second on a slow phone", Reason(ReasonKind.GrowingHarm)) with
            {
                Says = [Before("SHOP-427", "SHOP-415"), Blocks("SHOP-399", "SHOP-427")],
            },
            Item("SHOP-436", "Reviews can be sorted by date"),
            Item("SHOP-444", "Migrate the price service to the new database", Reason(ReasonKind.Link, "SHOP-377")) with { Says = [Link("SHOP-444", "SHOP-377")] },
            Item("SHOP-447", "Remove the old price service") with { Says = [Blocks("SHOP-444", "SHOP-447")] },
        ],
        [
            new(DisagreementKind.Circle, ["SHOP-420", "SHOP-402", "SHOP-433"], [new("SHOP-420", SomeVerdict.Quote("Before SHOP-402, because it is dearer."))]),
            new(DisagreementKind.Contradiction, ["SHOP-420", "SHOP-433"], []),
            new(DisagreementKind.StandsBelow, ["SHOP-427", "SHOP-415"], [new("SHOP-427", SomeVerdict.Quote("More urgent than SHOP-415."))]),
            new(DisagreementKind.AboveBlocker, ["SHOP-377", "SHOP-444"], []),
            new(DisagreementKind.NamesDone, ["SHOP-412", "SHOP-301"], [new("SHOP-412", SomeVerdict.Quote("SHOP-301 waits for this."))]),
            new(DisagreementKind.DatePassed, ["SHOP-365"], [new("SHOP-365", SomeVerdict.Quote("By 1 October 2026."))], new DateOnly(2026, 10, 1)),
            new(DisagreementKind.DueSooner, ["SHOP-359", "SHOP-388"], [], new DateOnly(2026, 10, 20), new DateOnly(2026, 11, 14)),
            new(DisagreementKind.Jump, ["SHOP-399"], [], new DateOnly(2026, 9, 3)),
        ]);

    /// <summary>An order that is recorded in part: two that share the first place, one below them, and one that is undecided.</summary>
    public static BacklogOrder InPart { get; } = new(
        [
            Item("#4", "Refund") with { Place = new ItemPlace(0) },
            Item("#5", "Search") with { Place = new ItemPlace(0), Says = [Before("#5", "#4")] },
            Item("#3", "Login") with { Place = new ItemPlace(1), Says = [Before("#3", "#4")] },
            Item("#2", "Logo") with { Place = ItemPlace.Undecided, Says = [Before("#2", "#3")] },
        ],
        [new(DisagreementKind.StandsBelow, ["#3", "#4"], [])]);

    public static OrderedItem Item(string key, string title, params OrderReason[] reasons) => new()
    {
        Key = key,
        Title = title,
        Url = new Uri($"https://shop.example/browse/{Uri.EscapeDataString(key)}"),
        Reasons = reasons,
        Says = [],
        Names = [],
    };

    public static Precedence Before(string first, string later) =>
        new(first, later, PrecedenceKind.Comparison, first, SomeVerdict.Quote($"More urgent than {later}."));

    public static Precedence Blocks(string first, string later) =>
        new(first, later, PrecedenceKind.Dependency, first, SomeVerdict.Quote($"{later} waits for this."));

    public static Precedence Link(string first, string later) => new(first, later, PrecedenceKind.Link, first, null);

    /// <summary>Makes an order of many items, each of which says that it goes before some that a fixed rule picks.</summary>
    public static BacklogOrder Tangle(int items, int arcs)
    {
        OrderedItem[] tangle = [.. Enumerable.Range(1, items).Select(i => Item($"T-{i}", $"Untangle the {i}th thread of the whole business"))];
        for (int arc = 0; arc < arcs; arc++)
        {
            (int first, int later) = ((arc * 7) % items, ((arc * 11) + 5 + (arc / 3)) % items);
            if (first != later)
            {
                Precedence says = (arc % 3 == 0 ? Blocks(tangle[first].Key, tangle[later].Key) : Before(tangle[first].Key, tangle[later].Key));
                tangle[first] = tangle[first] with { Says = [.. tangle[first].Says, says] };
            }
        }

        return new BacklogOrder(tangle, []);
    }

    private static OrderReason By(int day, int month, int year = 2026) =>
        new(ReasonKind.Date, [], SomeVerdict.Quote("By then, as the law has it."), new DateOnly(year, month, day));

    private static OrderReason Reason(ReasonKind kind, params string[] names) =>
        new(kind, names, kind == ReasonKind.Link ? null : SomeVerdict.Quote("It is said."));
}
