namespace ReadinessCheck.Reporting.Picture;

/// <summary>
/// The picture's style sheet. Every selector begins with the picture's class, so that a page around it keeps its own style. All texts have
/// a contrast of at least 4.5 to 1 with what is behind them, all lines one of 3 to 1, in light and dark; print is always light.
/// </summary>
internal static class PictureStyle
{
    /// <summary>The class of the picture.</summary>
    public const string Root = "order-picture";

    private static readonly string Light = Under($$"""
        {max-width:100%;height:auto;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif}
        text{fill:#1f2328;font-size:{{Fonts.Note.Size}}px}
        .paper{fill:#ffffff}
        .heading{font-size:{{Fonts.Heading.Size}}px;font-weight:600}
        .note{fill:#59636e}
        .strong{font-weight:600}
        .rule{stroke:#e1e5ea;stroke-width:1}
        .rank{fill:#eef1f4}
        .rank-text{fill:#59636e;font-size:12px;font-weight:600;text-anchor:middle}
        .key{font-size:{{Fonts.Key.Size}}px;font-weight:600}
        .title{font-size:{{Fonts.Title.Size}}px}
        a .key{fill:#0b57b7}
        a:hover text{text-decoration:underline}
        .tag{font-size:{{Fonts.Tag.Size}}px;text-anchor:middle}
        .date-box{fill:#fdf0d2}
        .date-text{fill:#6a4400}
        .needs-box{fill:#e3e8fb}
        .needs-text{fill:#2c3a85}
        .before-box{fill:#d8f1ed}
        .before-text{fill:#0a544e}
        .cost-box{fill:#f2e6f7}
        .cost-text{fill:#672180}
        .other-box{fill:#eceff3}
        .other-text{fill:#3d4752}
        .due-box{fill:none;stroke:#8b949e}
        .due-text{fill:#4a535d}
        .warning-box{fill:none;stroke:#b42318;stroke-width:1.4}
        .warning-text{fill:#9b1c12}
        .warning-sign{fill:#b42318}
        .on-sign{fill:none;stroke:#ffffff;stroke-width:1.4;stroke-linecap:round}
        .halo{fill:none;stroke:#ffffff;stroke-width:6}
        .line{fill:none;stroke-width:1.7}
        .before .line{stroke:#0b6e66;stroke-dasharray:5 3.5}
        .before .head{fill:#0b6e66}
        .needs .line{stroke:#3a4aa0;stroke-width:2}
        .needs .head{fill:#3a4aa0}
        .conflict .line{stroke:#b42318;stroke-width:2.4}
        .conflict .head{fill:#b42318}
        .line-group:hover .line{stroke-width:3.6}
        .badge{fill:#b42318;stroke:#ffffff;stroke-width:1.5}
        .badge-text{fill:#ffffff;font-size:10.5px;font-weight:700;text-anchor:middle}
        """);

    private static readonly string Dark = Under("""
        text{fill:#e6e9ee}
        .paper{fill:#14171c}
        .note{fill:#9aa5b1}
        .rule{stroke:#2b3138}
        .rank{fill:#262c33}
        .rank-text{fill:#aab4bf}
        a .key{fill:#7db4ff}
        .date-box{fill:#3b2d10}
        .date-text{fill:#ffd591}
        .needs-box{fill:#262f5c}
        .needs-text{fill:#c6d0ff}
        .before-box{fill:#113d39}
        .before-text{fill:#a0e8df}
        .cost-box{fill:#40234c}
        .cost-text{fill:#edc8f8}
        .other-box{fill:#2b3138}
        .other-text{fill:#cfd6de}
        .due-box{stroke:#7d8792}
        .due-text{fill:#c1c9d2}
        .warning-box{stroke:#ff8b7b}
        .warning-text{fill:#ffb3a8}
        .warning-sign{fill:#ff8b7b}
        .on-sign{stroke:#14171c}
        .halo{stroke:#14171c}
        .before .line{stroke:#5ccabf}
        .before .head{fill:#5ccabf}
        .needs .line{stroke:#9cafff}
        .needs .head{fill:#9cafff}
        .conflict .line{stroke:#ff8b7b}
        .conflict .head{fill:#ff8b7b}
        .badge{fill:#ff8b7b;stroke:#14171c}
        .badge-text{fill:#14171c}
        """);

    /// <summary>The sheet of a picture that stands on its own: dark where the system is.</summary>
    public static string Sheet { get; } = $"{Light}\n@media screen and (prefers-color-scheme:dark){{\n{Dark}\n}}";

    /// <summary>The sheet for a page whose reader can choose: <c>data-theme</c> of its root goes before what the system says.</summary>
    public static string SheetOfPage { get; } =
        $"{Light}\n@media screen and (prefers-color-scheme:dark){{\n:root:not([data-theme=light]){{\n{Dark}\n}}\n}}\n@media screen{{\n:root[data-theme=dark]{{\n{Dark}\n}}\n}}";

    // Each rule on a line of its own, whatever line ends these sources have.
    internal static string Under(string rules) =>
        string.Join('\n', rules.ReplaceLineEndings("\n").Split('\n').Select(rule => $".{Root}{(rule.StartsWith('{') ? "" : " ")}{rule}"));
}
