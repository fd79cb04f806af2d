namespace ReadinessCheck.Reporting.Html;

/// <summary>A small HTML page without script, made to be printed. Its content-security policy lets nothing in but its one style.</summary>
internal static class Sheet
{
    private static readonly LiquidTemplate Frame = LiquidTemplate.Load("sheet.liquid");
    private static readonly TrustedMarkup Style = TrustedMarkup.OfResource("sheet.css");

    /// <summary>Gives a whole page.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="content">What stands below the title.</param>
    /// <returns>The page, with a final line break.</returns>
    public static string Of(string title, TrustedMarkup content) => Frame.Fill(new Dictionary<string, object?>
    {
        ["title"] = title,
        ["policy"] = TrustedMarkup.Policy(Style),
        ["style"] = Style,
        ["content"] = content,
    });
}
