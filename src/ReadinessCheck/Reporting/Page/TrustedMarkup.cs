using System.Security.Cryptography;
using System.Text;
using ReadinessCheck.Order;
using ReadinessCheck.Reporting.Picture;

namespace ReadinessCheck.Reporting.Page;

/// <summary>
/// What stands on the page as it is, and is not encoded: the page's own style and script, and the picture, which has its own writer. There is
/// no other way to make it, so that nothing of an item can get onto the page unencoded.
/// </summary>
internal sealed class TrustedMarkup
{
    private TrustedMarkup(string text) => Text = text;

    /// <summary>The style of the page and of the picture on it.</summary>
    public static TrustedMarkup Style { get; } = new($"\n{PageResource.Read("page.css")}{PictureStyle.SheetOfPage}\n");

    /// <summary>The script of the page.</summary>
    public static TrustedMarkup Script { get; } = new($"\n{PageResource.Read("page.js")}");

    /// <summary>
    /// What a browser may do for the page: run this script and no other, style it so and not otherwise, and fetch nothing. The hashes are of what
    /// is written, to the character. https://www.w3.org/TR/CSP3/
    /// </summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{HashOf(Style)}'; script-src '{HashOf(Script)}'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>The markup.</summary>
    public string Text { get; }

    /// <summary>Draws the order of a backlog.</summary>
    /// <param name="order">The order.</param>
    /// <param name="source">What the backlog was read from.</param>
    /// <param name="mostItems">How many items are drawn at most.</param>
    /// <param name="addressOf">Gives the id of the element of an item, by its key; null where it is not on the page.</param>
    public static TrustedMarkup Picture(BacklogOrder order, string source, int mostItems, Func<string, string?> addressOf) =>
        new(OrderPicture.RenderForPage(order, source, mostItems, item => addressOf(item.Key) is { } id ? $"#{id}" : null));

    private static string HashOf(TrustedMarkup markup) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(markup.Text)))}";
}
