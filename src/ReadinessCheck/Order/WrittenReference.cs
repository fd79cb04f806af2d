namespace ReadinessCheck.Order;

/// <summary>A reference as it is written, before anybody knows whether there is such an item.</summary>
/// <param name="Start">Where it begins in the passage's text.</param>
/// <param name="End">Where it ends there, exclusive.</param>
/// <param name="Name">The key or number: <c>12</c>, <c>ABC-12</c>.</param>
/// <param name="Repository">The <c>owner/name</c> of a number that is given with one; null when it is not.</param>
/// <param name="Host">The host of an address; null for what is no address.</param>
internal readonly record struct WrittenReference(int Start, int End, string Name, string? Repository = null, string? Host = null)
{
    /// <summary>Whether it is the number of an issue, and not a key of its own.</summary>
    public bool IsNumber => char.IsAsciiDigit(Name[0]);
}
