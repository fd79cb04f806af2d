namespace ReadinessCheck.Connectors.Files;

/// <summary>Tells from the words of a link, read as "this item … the other one", which of the two has to come first.</summary>
internal static class LinkPhrase
{
    /// <summary>Gives what the words say.</summary>
    /// <param name="phrase">The words, such as <c>is blocked by</c>.</param>
    /// <returns>The kind, or null when they do not say it, as <c>relates to</c> does not.</returns>
    public static LinkKind? KindOf(string phrase) => FieldNames.Slug(phrase) switch
    {
        "blocks" or "is-depended-on-by" or "is-depended-upon-by" or "is-required-by" or "is-needed-by" or "is-a-dependency-of"
            or "has-to-be-done-before" or "must-be-done-before" => LinkKind.Blocks,
        "is-blocked-by" or "blocked-by" or "depends-on" or "depends-upon" or "is-dependent-on" or "requires" or "needs"
            or "has-to-be-done-after" or "must-be-done-after" => LinkKind.BlockedBy,
        _ => null,
    };
}
