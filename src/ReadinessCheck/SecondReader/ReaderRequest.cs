namespace ReadinessCheck.SecondReader;

/// <summary>An item as it is put to the second reader.</summary>
/// <param name="Item">The item's key, for messages.</param>
/// <param name="Page">Its text.</param>
/// <param name="Questions">The ids of the questions, in the catalog's order; at least one.</param>
public sealed record ReaderRequest(string Item, ReaderPage Page, IReadOnlyList<string> Questions)
{
    /// <summary>Whether it may be put to a reader at all: an item that orders its reader about is judged offline alone.</summary>
    public bool MayBeSent => !Page.HasOrders;
}
