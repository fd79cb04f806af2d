using ReadinessCheck.Findings;

namespace ReadinessCheck.Order;

/// <summary>The days of an item that can disagree with the order. Small, since a backlog of any length keeps them.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Place">Its place, as <see cref="BacklogItem.Place"/> has it.</param>
/// <param name="Passed">The earliest day that it had to meet and that has passed; null when there is none.</param>
/// <param name="PassedEvidence">The quote for it; null where the tracker's field says so or it was not kept.</param>
/// <param name="Next">The next day that it must meet; null when there is none.</param>
/// <param name="NextEvidence">The quote for it likewise.</param>
internal readonly record struct ItemDays(
    string Key, ItemPlace? Place, DateOnly? Passed, Evidence? PassedEvidence, DateOnly? Next, Evidence? NextEvidence)
{
    /// <summary>Takes the days of a reading; null when it has none.</summary>
    public static ItemDays? Of(OrderReading reading, DateOnly today)
    {
        if (reading.Obligations.Count == 0)
        {
            return null;
        }

        Obligation? passed = reading.Obligations.Where(obligation => obligation.Day < today).MinBy(obligation => obligation.Day);
        Obligation? next = reading.Obligations.Where(obligation => obligation.Day >= today).MinBy(obligation => obligation.Day);
        return new ItemDays(reading.Item.Key, reading.Item.Place, passed?.Day, passed?.Evidence, next?.Day, next?.Evidence);
    }

    /// <summary>The days without their quotes.</summary>
    public ItemDays WithoutEvidence() => this with { PassedEvidence = null, NextEvidence = null };
}
