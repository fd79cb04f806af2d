using System.Security.Cryptography;
using System.Text;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting.Picture;

namespace ReadinessCheck.Reporting.Html;

/// <summary>
/// What stands on a page as it is, and is not encoded: a style or script of ours, and parts that come of writers which encode. There is no
/// other way to make it, so that nothing of an item can get onto a page unencoded.
/// </summary>
internal sealed class TrustedMarkup
{
    private TrustedMarkup(string text) => Text = text;

    /// <summary>The markup.</summary>
    public string Text { get; }

    /// <summary>Takes in a style or script that is part of the assembly.</summary>
    /// <param name="name">Its file name.</param>
    public static TrustedMarkup OfResource(string name) => new($"\n{MarkupResource.Read(name)}");

    /// <summary>Takes in a style of the assembly, with that of the picture on the page, whatever line ends it was built with: see <see cref="MarkupResource"/>.</summary>
    /// <param name="name">Its file name.</param>
    public static TrustedMarkup StyleWithPicture(string name) => new($"\n{MarkupResource.Read(name)}{PictureStyle.SheetOfPage}\n".ReplaceLineEndings("\n"));

    /// <summary>Fills in a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="values">What it names.</param>
    public static TrustedMarkup Of(LiquidTemplate template, IReadOnlyDictionary<string, object?> values) => new(template.Fill(values));

    /// <summary>Draws the order of a backlog.</summary>
    /// <param name="order">The order.</param>
    /// <param name="source">What the backlog was read from.</param>
    /// <param name="mostItems">How many items are drawn at most.</param>
    /// <param name="addressOf">Gives the id of the element of an item, by its key; null where it is not on the page.</param>
    public static TrustedMarkup Picture(BacklogOrder order, string source, int mostItems, Func<string, string?> addressOf) =>
        new(OrderPicture.RenderForPage(order, source, mostItems, item => addressOf(item.Key) is { } id ? $"#{id}" : null));

    /// <summary>
    /// What a browser may do for a page: style it so and not otherwise, run this script and no other, and fetch nothing. The hashes are of what is
    /// written, to the character. https://www.w3.org/TR/CSP3/
    /// </summary>
    /// <param name="style">The page's style.</param>
    /// <param name="script">Its script; null for none.</param>
    public static string Policy(TrustedMarkup style, TrustedMarkup? script = null)
    {
        string scripts = script is null ? "" : $"script-src '{script.Hash}'; ";
        return $"default-src 'none'; style-src '{style.Hash}'; {scripts}base-uri 'none'; form-action 'none'";
    }

    private string Hash => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}";
}
