using System.Globalization;
using ReadinessCheck.Order;

namespace ReadinessCheck.Reporting;

/// <summary>The words for kinds of reason, the same in each of the readable forms.</summary>
public static class ReasonLabel
{
    /// <summary>Names the kind of a reason, with the day where it is one.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>Two or three words in lower case.</returns>
    public static string Of(OrderReason reason) => reason.Kind switch
    {
        ReasonKind.Date => reason.By is { } by ? by.ToString("'by' d MMM yyyy", CultureInfo.InvariantCulture) : "date",
        ReasonKind.Dependency => "dependency",
        ReasonKind.CostOfDelay => "cost of delay",
        ReasonKind.GrowingHarm => "growing harm",
        ReasonKind.Comparison => "comparison",
        ReasonKind.Link => "link",
        _ => "other reason",
    };
}
