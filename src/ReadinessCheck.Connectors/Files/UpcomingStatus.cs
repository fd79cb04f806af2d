namespace ReadinessCheck.Connectors.Files;

/// <summary>Tells from the name of a status whether work on an item has begun. Upcoming means not started.</summary>
internal static class UpcomingStatus
{
    /// <summary>Gives the reason to leave an item out.</summary>
    /// <param name="status">The name of the status, such as <c>To Do</c>; unknown and empty ones count as upcoming.</param>
    /// <returns>The reason, or null when the item is upcoming.</returns>
    public static string? LeftOutReason(string status)
    {
        // "✔ Done", "in_progress" and "In Progress" are the same words.
        string letters = string.Concat(status.Where(char.IsLetter)).ToUpperInvariant();
        return letters switch
        {
            "DONE" or "RESOLVED" or "COMPLETE" or "COMPLETED" or "FINISHED" or "RELEASED" or "SHIPPED" or "MERGED" or "DEPLOYED" => "done",
            "CLOSED" or "CANCELLED" or "CANCELED" or "REJECTED" or "ARCHIVED" or "DECLINED" or "DUPLICATE" or "OBSOLETE"
                or "WONTDO" or "WONTFIX" => "closed",
            "INPROGRESS" or "STARTED" or "DOING" or "INDEVELOPMENT" or "INREVIEW" or "INTEST" or "INTESTING" or "INDETERMINATE"
                or "REVIEW" or "TESTING" or "WIP" => "already started",
            _ => null,
        };
    }

    /// <summary>Whether an item that is left out for this reason is done or closed.</summary>
    public static bool IsDone(string? reason) => reason is "done" or "closed";
}
